/** What a payment's row says; amounts in minor units. */
export type PaymentFacts = {
  amount: bigint;
  allocated: bigint;
  refunded: bigint;
  voidedAt: Date | null;
};

/** `credit`: some of it is the customer's to use. */
export const PAYMENT_STATES = ['applied', 'credit', 'refunded', 'void'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** What of a payment is still the customer's credit. */
export const availableOf = ({ amount, allocated, refunded, voidedAt }: PaymentFacts): bigint =>
  voidedAt ? 0n : amount - allocated - refunded;

export function paymentState(facts: PaymentFacts): PaymentState {
  if (facts.voidedAt) return 'void';
  if (availableOf(facts) > 0n) return 'credit';
  return facts.refunded === facts.amount ? 'refunded' : 'applied';
}
