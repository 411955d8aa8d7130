import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { staff } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';

export type StaffRow = typeof staff.$inferSelect;

/**
 * A member of staff, locked until the transaction ends, and with them every administrator who is active, in one
 * order: two who take each other's role away take turns, and the second finds out what the first has done.
 * @throws DomainError `not_found`
 */
export async function lockStaff(tx: Tx, id: string): Promise<{ person: StaffRow; isLast: boolean }> {
  const administrators = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, 'administrator'), staff.active))
    .orderBy(staff.id)
    .for('update');
  const [person] = await tx.select().from(staff).where(eq(staff.id, id)).for('update');
  if (!person) throw new DomainError('not_found');
  return { person, isLast: administrators.length === 1 && administrators[0]?.id === id };
}
