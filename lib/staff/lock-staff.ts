import 'server-only';
import type { Tx } from '@/db/client';
import { staff } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';

export type StaffRow = typeof staff.$inferSelect;

/**
 * A member of staff, locked until the transaction ends, and all others with them, in one order: two who take each
 * other's role away take turns, and the second finds out what the first has done. Locking only those who are
 * administrators would not do: somebody who stops being one leaves that order while others wait in it.
 * @throws DomainError `not_found`
 */
export async function lockStaff(tx: Tx, id: string): Promise<{ person: StaffRow; isLast: boolean }> {
  const everybody = await tx.select().from(staff).orderBy(staff.id).for('no key update');
  const person = everybody.find((one) => one.id === id);
  if (!person) throw new DomainError('not_found');
  const administrators = everybody.filter(({ role, active }) => role === 'administrator' && active);
  return { person, isLast: administrators.length === 1 && administrators[0]?.id === id };
}
