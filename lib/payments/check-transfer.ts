import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { paymentModes } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import { theCompany } from '@/lib/company/read-company';
import { type Day, today } from '@/lib/dates/day';
import { refuseClosed } from '@/lib/settings/refuse-closed';
import type { RefundInput } from './schemas';

/**
 * Refuses a day that has not come yet in the company's time zone or whose books are closed, and a mode that is not on offer.
 * @param notBefore for money that goes back: the day that it came
 * @throws DomainError at `date` or `modeId`
 */
export async function checkTransfer(
  tx: Tx,
  { date, modeId }: Pick<RefundInput, 'date' | 'modeId'>,
  { notBefore, now = new Date() }: { notBefore?: Day; now?: Date } = {},
): Promise<void> {
  const { timeZone } = await theCompany(tx);
  if (date > today(timeZone, now)) throw fieldError('date', 'payment_date_future');
  await refuseClosed(tx, date, 'date');
  if (notBefore && date < notBefore) throw fieldError('date', 'refund_before_payment', { date: notBefore });
  const offered = and(eq(paymentModes.id, modeId), eq(paymentModes.active, true));
  // Held, so that it is not retired in between.
  const [mode] = await tx.select({ id: paymentModes.id }).from(paymentModes).where(offered).for('share');
  if (!mode) throw fieldError('modeId', 'mode_unknown');
}
