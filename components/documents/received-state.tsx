import { useTranslations } from 'next-intl';
import { Pill, type Tone } from '@/components/ui/pill';
import type { DocumentState } from '@/lib/documents/states';
import { awaitsAnswer } from '@/lib/documents/steps';
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
  | 'closed'
  | 'revised';

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
  revised: 'plain',
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
  revised: 'revised',
};

/** A document's state as its reader sees it: whether it was sent is the sender's matter, what is to be done is theirs. */
export function ReceivedState({ document: { kind, state, overdue } }: { document: PortalDocument }) {
  const t = useTranslations('portal.state');
  // A proposal that was opened still waits.
  const word = overdue
    ? 'overdue'
    : awaitsAnswer(kind, state)
      ? 'waiting'
      : (ENDS[state] ?? (kind === 'invoice' ? 'toPay' : 'waiting'));
  return <Pill tone={TONES[word]}>{t(word, { kind })}</Pill>;
}
