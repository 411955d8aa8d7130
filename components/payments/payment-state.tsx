import { useTranslations } from 'next-intl';
import { Pill, type Tone } from '@/components/ui/pill';
import type { PaymentState as State } from '@/lib/payments/payment-state';

const TONES: Record<State, Tone> = { applied: 'green', credit: 'blue', refunded: 'grey', void: 'plain' };

/** What became of a payment, in one word. */
export function PaymentState({ state }: { state: State }) {
  const t = useTranslations('payments.state');
  return <Pill tone={TONES[state]}>{t(state)}</Pill>;
}
