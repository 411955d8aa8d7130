import 'server-only';
import type { Tx } from '@/db/client';
import { refunds } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { auditMoney } from './audit-money';
import { checkTransfer } from './check-transfer';
import { holdSource } from './hold-source';
import type { CreditSource, RefundInput } from './schemas';
import { typedAmount } from './typed-amount';

/**
 * Notes money that went back to a customer, out of what is left of a payment or a credit note.
 * @throws DomainError `not_found`; at `amount`, `date`, `modeId`
 */
export async function refund(
  tx: Tx,
  viewer: Staff<'payments:refund'>,
  { submissionId: _, source, amount: typed, ...transfer }: RefundInput,
  now = new Date(),
): Promise<CreditSource> {
  const { customer, available, date } = await holdSource(tx, viewer, source);
  const { id: customerId, currency } = customer;
  const amount = typedAmount(typed, currency, 'amount');
  await checkTransfer(tx, transfer, { notBefore: date, now });
  if (amount > available) throw fieldError('amount', 'more_than_available');
  await tx.insert(refunds).values({
    ...transfer,
    amount,
    customerId,
    currency,
    paymentId: source.kind === 'payment' ? source.id : null,
    creditNoteId: source.kind === 'credit_note' ? source.id : null,
    createdBy: viewer.id,
  });
  await auditMoney(tx, viewer, 'refunded', { ...source, customerId, amount, currency });
  return source;
}
