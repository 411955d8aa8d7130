import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { staff } from '@/db/schema';
import { DomainError, fieldError } from '@/lib/actions/errors';
import { difference } from '@/lib/audit/difference';
import { revokeAccessLinks } from '@/lib/auth/access-links';
import type { Staff } from '@/lib/auth/viewers';
import { auditStaff } from './audit-staff';
import { lockStaff } from './lock-staff';
import type { UpdateStaff } from './schemas';
import { storedStaff } from './stored-staff';

/**
 * Saves name, email, role and language. A role acts with the next request; another email ends the links that
 * were sent to the old one.
 * @throws DomainError `last_administrator` at the role, `stale` with the person as they are now (`details`)
 */
export async function updateStaff(
  tx: Tx,
  viewer: Staff<'staff:edit'>,
  { id, version, ...fields }: UpdateStaff,
): Promise<{ id: string; version: number }> {
  const { person, isLast } = await lockStaff(tx, id);
  if (person.version !== version) throw new DomainError('stale', { details: storedStaff(person) });
  if (isLast && fields.role !== 'administrator') throw fieldError('role', 'last_administrator');
  await tx
    .update(staff)
    .set({ ...fields, version: version + 1, updatedAt: sql`now()` })
    .where(eq(staff.id, id));
  if (fields.email !== person.email) await revokeAccessLinks(tx, 'staff', id);
  await auditStaff(tx, viewer, 'updated', { ...person, ...fields }, difference(person, fields));
  return { id, version: version + 1 };
}
