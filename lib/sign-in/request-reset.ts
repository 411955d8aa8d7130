import 'server-only';
import { randomUUID } from 'node:crypto';
import { database } from '@/db/client';
import { DomainError } from '@/lib/actions/errors';
import { createAccessLink } from '@/lib/auth/access-links';
import { allowTry } from '@/lib/auth/attempts';
import { verifyNobody } from '@/lib/auth/passwords';
import type { Side } from '@/lib/auth/session-cookies';
import { appUrl } from '@/lib/http/app-url';
import type { ClientInfo } from '@/lib/http/client-info';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import { resetLimits } from './limits';
import { findByEmail, lockPerson } from './people';

const PAGE: Record<Side, string> = { staff: '/admin/password', contact: '/authentication/password' };

/**
 * Counts a wish for a new password.
 * @throws DomainError `too_many_tries`, for known and unknown emails alike
 */
export async function countResetRequest(side: Side, client: ClientInfo, email: string): Promise<void> {
  if (!(await allowTry(resetLimits(side, email, client)))) throw new DomainError('too_many_tries');
  await verifyNobody();
}

/**
 * Sends a link of one hour to whoever has this email, may sign in, and had a password or an invitation before: one
 * whom staff gave no access gets none this way. Run it when the answer has gone out, or its time would tell
 * whether the email is known.
 */
export async function sendResetLink(side: Side, email: string): Promise<void> {
  await database().transaction(async (tx) => {
    const found = await findByEmail(tx, side, email);
    if (!found?.passwordHash && !found?.invited) return;
    await lockPerson(tx, side, found.id);
    const token = await createAccessLink(tx, 'reset', side, found.id);
    const template = side === 'staff' ? 'staff_password_reset' : 'contact_password_reset';
    await enqueueEmail(tx, {
      key: `${template}:${found.id}:${randomUUID()}`,
      template,
      to: { side, id: found.id },
      link: { url: appUrl(`${PAGE[side]}/${token}`), secret: true },
    });
  });
}
