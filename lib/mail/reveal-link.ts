import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { emails } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { isToSample } from './is-to-sample';
import { hasMailProvider } from './mail-provider';
import type { EmailId } from './schemas';
import { openLink } from './secret-link';

/**
 * The secret link of an email that stayed here for want of a provider, or since it is for a sample customer, so that
 * the product can be tried. Who looked is in the audit log.
 * @throws DomainError `not_found` for an email that is (or could be) sent; `email_link_unreadable` after the
 * secret of the installation has changed
 */
export async function revealLink(
  tx: Tx,
  viewer: Staff<'email-log:view'>,
  { id }: EmailId,
): Promise<{ link: string }> {
  const [row] = await tx.select().from(emails).where(eq(emails.id, id));
  if (row?.state !== 'kept' || !row.secret) throw new DomainError('not_found');
  if (hasMailProvider() && !(await isToSample(tx, row.customerId))) throw new DomainError('not_found');
  const link = openLink(row.secret, row.key);
  if (!link) throw new DomainError('email_link_unreadable');
  await writeAudit(tx, actorOf(viewer), {
    action: 'email.link_revealed',
    subject: { kind: 'email', id, name: row.toEmail },
    customerId: row.customerId,
  });
  return { link };
}
