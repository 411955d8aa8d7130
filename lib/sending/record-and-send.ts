import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { recordPayment } from '@/lib/payments/record-payment';
import type { PaymentInput } from '@/lib/payments/schemas';
import { sendReceiptToAll } from './send-receipt';

/**
 * Notes a payment and, where that is wished, sends its receipt to who asked to be told of invoices.
 * `emails` is null where no receipt was to be sent, and 0 where nobody was there to get it: the payment stands.
 * @throws DomainError see `recordPayment`
 */
export async function recordAndSend(
  tx: Tx,
  viewer: Staff<'payments:create'>,
  { emailReceipt = false, ...input }: PaymentInput,
  now = new Date(),
): Promise<{ id: string; emails: number | null }> {
  const { id } = await recordPayment(tx, viewer, input, now);
  if (!emailReceipt) return { id, emails: null };
  const { emails } = await sendReceiptToAll(tx, viewer, { id, submissionId: input.submissionId });
  return { id, emails };
}
