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
import { auditContact } from './audit-contact';
import { invitationLink } from './give-access';
import { lockReachable } from './lock-reachable';
import type { ContactId } from './schemas';

type Sent = { id: string; customerId: string };

/** Sends the invitation once more, with a new link of 48 hours; earlier ones end. */
export async function sendInvitationAgain(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { id }: ContactId,
): Promise<Sent> {
  const contact = await lockReachable(tx, viewer, id);
  const link = await invitationLink(tx, id);
  await enqueueEmail(tx, {
    key: `set_password:${id}:${randomUUID()}`,
    template: 'set_password',
    to: { side: 'contact', id },
    link,
  });
  await auditContact(tx, viewer, 'contact.invited', contact);
  return { id, customerId: contact.customerId };
}

/** Sends a link of one hour to choose a new password, on behalf of a contact who has one already. */
export async function sendPasswordReset(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { id }: ContactId,
): Promise<Sent> {
  const contact = await lockReachable(tx, viewer, id);
  const [known] = await tx
    .select({ id: credentials.id })
    .from(credentials)
    .where(eq(credentials.contactId, id));
  if (!known) throw new DomainError('contact_without_password');
  const token = await createAccessLink(tx, 'reset', 'contact', id);
  await enqueueEmail(tx, {
    key: `contact_password_reset:${id}:${randomUUID()}`,
    template: 'contact_password_reset',
    to: { side: 'contact', id },
    link: { url: appUrl(`/authentication/password/${token}`), secret: true },
  });
  await auditContact(tx, viewer, 'contact.reset_sent', contact);
  return { id, customerId: contact.customerId };
}
