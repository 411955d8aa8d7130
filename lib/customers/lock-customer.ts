import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customers } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { visibleCustomers } from './visible-customers';

export type CustomerRow = typeof customers.$inferSelect;

/**
 * The customer, its row locked until the transaction ends. `gone` keeps away even those who only refer to it:
 * for a delete, which no new document may slip past.
 * @throws DomainError `not_found` where the viewer may not see it
 */
export async function lockCustomer(
  tx: Tx,
  viewer: SignedInStaff,
  id: string,
  purpose: 'change' | 'gone' = 'change',
): Promise<CustomerRow> {
  const [row] = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.id, id), visibleCustomers(viewer)))
    .for(purpose === 'gone' ? 'update' : 'no key update');
  if (!row) throw new DomainError('not_found');
  return row;
}

/**
 * The same for what changes the customer itself: one of whom all was erased is changed by nobody, while payments of
 * what was issued to it are still booked.
 */
export async function lockKnownCustomer(...asked: Parameters<typeof lockCustomer>): Promise<CustomerRow> {
  const row = await lockCustomer(...asked);
  if (row.erasedAt) throw new DomainError('not_found');
  return row;
}
