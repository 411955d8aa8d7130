import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { staff } from '@/db/schema';
import { difference } from '@/lib/audit/difference';
import type { Staff } from '@/lib/auth/viewers';
import { auditStaff } from './audit-staff';
import type { Account } from './schemas';

/** Saves one's own name, language and whether hotkeys listen. */
export async function updateAccount(tx: Tx, viewer: Staff<'account:edit'>, input: Account): Promise<void> {
  await tx
    .update(staff)
    .set({ ...input, version: sql`${staff.version} + 1`, updatedAt: sql`now()` })
    .where(eq(staff.id, viewer.id));
  const { firstName, lastName, language, hotkeys } = viewer;
  const before = { firstName, lastName, language, hotkeys };
  await auditStaff(tx, viewer, 'updated', { ...viewer, ...input }, difference(before, input));
}
