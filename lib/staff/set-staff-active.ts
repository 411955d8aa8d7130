import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { staff } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { revokeAccessLinks } from '@/lib/auth/access-links';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { Staff } from '@/lib/auth/viewers';
import { auditStaff } from './audit-staff';
import { lockStaff } from './lock-staff';
import type { SetStaffActive } from './schemas';

/**
 * Lets somebody in again, or keeps them out: they are signed out at once and their links end.
 * @throws DomainError `last_administrator`
 */
export async function setStaffActive(
  tx: Tx,
  viewer: Staff<'staff:edit'>,
  { id, active }: SetStaffActive,
): Promise<{ id: string }> {
  const { person, isLast } = await lockStaff(tx, id);
  if (person.active === active) return { id };
  if (!active && isLast) throw new DomainError('last_administrator');
  await tx
    .update(staff)
    .set({ active, version: sql`${staff.version} + 1`, updatedAt: sql`now()` })
    .where(eq(staff.id, id));
  if (!active) {
    await endSessionsOf(tx, 'staff', id);
    await revokeAccessLinks(tx, 'staff', id);
  }
  await auditStaff(tx, viewer, active ? 'activated' : 'deactivated', person);
  return { id };
}
