import { useTranslations } from 'next-intl';
import { Pill, type Tone } from '@/components/ui/pill';
import type { EstimateState, InvoiceState } from '@/lib/documents/states';

const TONES: Record<InvoiceState | EstimateState, Tone> = {
  draft: 'grey',
  issued: 'amber',
  sent: 'blue',
  accepted: 'green',
  declined: 'red',
  expired: 'plain',
  partly_paid: 'amber',
  paid: 'green',
  void: 'plain',
};

export type KindAndState =
  | { kind: 'invoice'; state: InvoiceState }
  | { kind: 'estimate'; state: EstimateState };

/** The state of an invoice or estimate, and beside it whether it is late. */
export function DocumentState({ document, overdue }: { document: KindAndState; overdue: boolean }) {
  const t = useTranslations('customers.document');
  const word = document.kind === 'invoice' ? t(`invoice.${document.state}`) : t(`estimate.${document.state}`);
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Pill tone={TONES[document.state]}>{word}</Pill>
      {overdue && <Pill tone="red">{t('overdue')}</Pill>}
    </span>
  );
}
