import { useTranslations } from 'next-intl';
import { Pill, type Tone } from '@/components/ui/pill';
import type { DocumentKind, DocumentState as State } from '@/lib/documents/states';

const TONES: Record<State, Tone> = {
  draft: 'grey',
  issued: 'amber',
  sent: 'blue',
  accepted: 'green',
  declined: 'red',
  expired: 'plain',
  partly_paid: 'amber',
  paid: 'green',
  void: 'plain',
  open: 'amber',
  closed: 'green',
  revised: 'plain',
};

/** The state of an invoice or estimate, and beside it whether it is late. */
export function DocumentState({
  kind,
  state,
  overdue,
}: {
  kind: DocumentKind;
  state: State;
  overdue: boolean;
}) {
  const t = useTranslations('documents.state');
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Pill tone={TONES[state]}>{t(state, { kind })}</Pill>
      {overdue && <Pill tone="red">{t('overdue')}</Pill>}
    </span>
  );
}
