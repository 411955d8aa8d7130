import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { allocate } from './allocate';
import { auditMoney } from './audit-money';
import { holdSource } from './hold-source';
import { told } from './record-payment';
import type { ApplyInput, CreditSource } from './schemas';

/**
 * Puts what is left of a payment or a credit note to invoices of its customer.
 * @throws DomainError `not_found`; see `allocate`
 */
export async function applyCredit(
  tx: Tx,
  viewer: Staff<'payments:create'>,
  { source, allocations }: ApplyInput,
): Promise<CreditSource> {
  const held = await holdSource(tx, viewer, source);
  const shares = await allocate(tx, viewer, held, allocations);
  const amount = shares.reduce((sum, share) => sum + share.amount, 0n);
  const { id: customerId, currency } = held.customer;
  await auditMoney(
    tx,
    viewer,
    'applied',
    { ...source, customerId, amount, currency },
    told(shares, currency),
  );
  return source;
}
