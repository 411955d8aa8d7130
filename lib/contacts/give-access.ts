import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client';
import { createAccessLink } from '@/lib/auth/access-links';
import { setPassword } from '@/lib/auth/set-password';
import { appUrl } from '@/lib/http/app-url';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import type { ContactAccess } from './schemas';

/**
 * Lets a new contact in and writes the one email that goes out (PRODUCT.md 1.1): the welcome with the
 * invitation's link; without welcome the set-password email alone; with a password typed by staff the welcome
 * carries the sign-in address; without access the welcome has no link. A password is never mailed.
 */
export async function giveAccess(
  tx: Tx,
  contactId: string,
  access: ContactAccess,
  sendWelcome: boolean,
): Promise<void> {
  const to = { side: 'contact', id: contactId } as const;
  if (access.kind === 'password') await setPassword(tx, 'contact', contactId, access.password);
  if (access.kind === 'invitation') {
    const link = await invitationLink(tx, contactId);
    const template = sendWelcome ? 'welcome' : 'set_password';
    await enqueueEmail(tx, { key: `${template}:${contactId}:${randomUUID()}`, template, to, link });
  } else if (sendWelcome) {
    const link =
      access.kind === 'password' ? { url: appUrl('/authentication/login'), secret: false } : undefined;
    await enqueueEmail(tx, { key: `welcome:${contactId}`, template: 'welcome', to, link });
  }
}

/** Makes an invitation and returns its link; earlier links of the contact end. */
export async function invitationLink(tx: Tx, contactId: string): Promise<{ url: string; secret: true }> {
  const token = await createAccessLink(tx, 'invitation', 'contact', contactId);
  return { url: appUrl(`/authentication/password/${token}`), secret: true };
}
