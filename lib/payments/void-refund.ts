import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { refunds } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { lockCustomer } from '@/lib/customers/lock-customer';
import { refuseClosed } from '@/lib/settings/refuse-closed';
import { auditMoney } from './audit-money';
import { sourceOf } from './remove-allocation';
import type { CorrectionInput, CreditSource } from './schemas';

/** Takes back a refund that was entered by mistake. @throws DomainError `not_found`, at `date` */
export async function voidRefund(
  tx: Tx,
  viewer: Staff<'payments:void'>,
  { id, reason }: CorrectionInput,
): Promise<CreditSource> {
  const [seen] = await tx.select().from(refunds).where(eq(refunds.id, id));
  if (!seen) throw new DomainError('not_found');
  const { customerId, amount, currency } = seen;
  await refuseClosed(tx, seen.date, 'date');
  await lockCustomer(tx, viewer, customerId);
  const voided = await tx
    .update(refunds)
    .set({ voidedAt: sql`now()`, voidReason: reason })
    .where(and(eq(refunds.id, id), isNull(refunds.voidedAt)))
    .returning({ id: refunds.id });
  if (voided.length === 0) throw new DomainError('not_found');
  const source = sourceOf(seen);
  await auditMoney(tx, viewer, 'refund_voided', { ...source, customerId, amount, currency }, { reason });
  return source;
}
