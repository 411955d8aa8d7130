import 'server-only';
import type { Tx } from '@/db/client';
import { staff } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { auditStaff } from './audit-staff';
import type { InviteStaff } from './schemas';
import { sendAccessEmail } from './send-access-email';

/** Adds a member of staff and sends them the invitation to set a password. An email that is taken is told at its field. */
export async function inviteStaff(
  tx: Tx,
  viewer: Staff<'staff:edit'>,
  { submissionId: _, ...fields }: InviteStaff,
): Promise<{ id: string }> {
  const [person] = await tx.insert(staff).values(fields).returning();
  if (!person) throw new Error('the member of staff was not written');
  await sendAccessEmail(tx, person.id, 'invitation');
  await auditStaff(tx, viewer, 'invited', person, fields);
  return { id: person.id };
}
