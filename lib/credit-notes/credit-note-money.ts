import 'server-only';
import { database } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { type AllocatedTo, allocationsOf, type Refund, refundsOf } from '@/lib/payments/get-payment';

/** Where a credit note went: to which invoices, and back to the customer. */
export async function creditNoteMoney(
  _viewer: Staff<'credit-notes:view'>,
  id: string,
): Promise<{ allocations: AllocatedTo[]; refunds: Refund[] }> {
  const source = { kind: 'credit_note', id } as const;
  return {
    allocations: await allocationsOf(database(), source),
    refunds: await refundsOf(database(), source),
  };
}
