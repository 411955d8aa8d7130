import 'server-only';
import { randomUUID } from 'node:crypto';
import { database } from '@/db/client';
import { DomainError } from '@/lib/actions/errors';
import { createAccessLink } from '@/lib/auth/access-links';
import { allowTry } from '@/lib/auth/attempts';
import { verifyNobody } from '@/lib/auth/passwords';
import { appUrl } from '@/lib/http/app-url';
import type { ClientInfo } from '@/lib/http/client-info';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import { readSettings } from '@/lib/settings/read-settings';
import { linkLimits } from './limits';
import { findByEmail, lockPerson } from './people';
import { safePath } from './safe-path';

/**
 * Counts a wish for a link to sign in with.
 * @throws DomainError `too_many_tries`, for known and unknown emails alike; `not_found` where the settings give no such links
 */
export async function countLinkRequest(client: ClientInfo, email: string): Promise<void> {
  if (!(await readSettings(database())).signInByLink) throw new DomainError('not_found');
  if (!(await allowTry(linkLimits(email, client)))) throw new DomainError('too_many_tries');
  await verifyNobody();
}

/**
 * Sends a contact a link that signs in once, within 15 minutes: to whoever may also have a new password sent. Run it
 * when the answer has gone out, or its time would tell whether the email is known.
 * @param next the page that was asked for
 */
export async function sendSignInLink(email: string, next: string | undefined): Promise<void> {
  await database().transaction(async (tx) => {
    const found = await findByEmail(tx, 'contact', email);
    if (!found?.passwordHash && !found?.invited) return;
    await lockPerson(tx, 'contact', found.id);
    const token = await createAccessLink(tx, 'sign_in', 'contact', found.id);
    const path = safePath('contact', next);
    const query = path === '/portal' ? '' : `?next=${encodeURIComponent(path)}`;
    await enqueueEmail(tx, {
      key: `sign_in_link:${found.id}:${randomUUID()}`,
      template: 'sign_in_link',
      to: { side: 'contact', id: found.id },
      link: { url: appUrl(`/authentication/link/${token}${query}`), secret: true },
    });
  });
}
