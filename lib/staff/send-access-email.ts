import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { credentials } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { createAccessLink } from '@/lib/auth/access-links';
import type { Staff } from '@/lib/auth/viewers';
import { appUrl } from '@/lib/http/app-url';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import { auditStaff } from './audit-staff';
import { lockStaff } from './lock-staff';
import type { StaffId } from './schemas';

/** Emails the link by which somebody sets their first password (48 hours) or another one (1 hour); earlier links end. */
export async function sendAccessEmail(tx: Tx, staffId: string, kind: 'invitation' | 'reset'): Promise<void> {
  const template = kind === 'invitation' ? 'staff_invitation' : 'staff_password_reset';
  const token = await createAccessLink(tx, kind, 'staff', staffId);
  await enqueueEmail(tx, {
    key: `${template}:${staffId}:${randomUUID()}`,
    template,
    to: { side: 'staff', id: staffId },
    link: { url: appUrl(`/admin/password/${token}`), secret: true },
  });
}

/**
 * Sends a link again: the invitation to whoever never set a password, else one for a new password.
 * @throws DomainError `staff_inactive`: a link would be of no use
 */
export async function sendStaffLink(
  tx: Tx,
  viewer: Staff<'staff:edit'>,
  { id }: StaffId,
): Promise<{ kind: 'invitation' | 'reset' }> {
  const { person } = await lockStaff(tx, id);
  if (!person.active) throw new DomainError('staff_inactive');
  const known = await tx.$count(credentials, eq(credentials.staffId, id));
  const kind = known ? 'reset' : 'invitation';
  await sendAccessEmail(tx, id, kind);
  await auditStaff(tx, viewer, 'link_sent', person, { link: kind });
  return { kind };
}
