import { useTranslations } from 'next-intl';
import { Pill, type Tone } from '@/components/ui/pill';
import type { DocumentState } from '@/lib/documents/states';
import type { PortalDocument } from '@/lib/portal/document-row';

type Word =
  | 'toPay'
  | 'partlyPaid'
  | 'paid'
  | 'overdue'
  | 'void'
  | 'waiting'
  | 'accepted'
  | 'declined'
  | 'expired'
  | 'open'
  | 'closed';

const TONES: Record<Word, Tone> = {
  toPay: 'amber',
  partlyPaid: 'amber',
  paid: 'green',
  overdue: 'red',
  void: 'plain',
  waiting: 'amber',
  accepted: 'green',
  declined: 'plain',
  expired: 'grey',
  open: 'blue',
  closed: 'green',
};

const ENDS: Partial<Record<DocumentState, Word>> = {
  paid: 'paid',
  partly_paid: 'partlyPaid',
  void: 'void',
  accepted: 'accepted',
  declined: 'declined',
  expired: 'expired',
  open: 'open',
  closed: 'closed',
};

/** A document's state as its reader sees it: whether it was sent is the sender's matter, what is to be done is theirs. */
export function ReceivedState({ document: { kind, state, overdue } }: { document: PortalDocument }) {
  const t = useTranslations('portal.state');
  const word = overdue ? 'overdue' : (ENDS[state] ?? (kind === 'invoice' ? 'toPay' : 'waiting'));
  return <Pill tone={TONES[word]}>{t(word)}</Pill>;
}
