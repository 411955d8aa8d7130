import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts, credentials } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import { verifyPassword } from '@/lib/auth/passwords';
import { asOwner } from '@/lib/auth/portal-transaction';
import { setPassword } from '@/lib/auth/set-password';
import type { Contact } from '@/lib/auth/viewers';
import { fullName } from '@/lib/contacts/full-name';
import type { PasswordChange } from './schemas';

/**
 * Gives a contact another password, once it has shown that it knows the old one. Every other session and every
 * open link of the contact ends.
 * @throws DomainError at `current` when the old password is wrong
 */
export async function changePassword(
  tx: Tx,
  viewer: Contact<'always'>,
  { current, next }: PasswordChange,
): Promise<{ id: string }> {
  await asOwner(tx, viewer, async () => {
    // Two changes at once take turns, and the second is asked for the first one's password.
    await tx.select({ id: contacts.id }).from(contacts).where(eq(contacts.id, viewer.id)).for('update');
    const [known] = await tx
      .select({ hash: credentials.passwordHash })
      .from(credentials)
      .where(eq(credentials.contactId, viewer.id));
    if (!(await verifyPassword(known?.hash ?? null, current))) {
      throw fieldError('current', 'current_password_wrong');
    }
    await setPassword(tx, 'contact', viewer.id, next, viewer.sessionId);
    await writeAudit(tx, actorOf(viewer), {
      action: 'contact.password_set',
      subject: { kind: 'contact', id: viewer.id, name: fullName(viewer) },
      customerId: viewer.customerId,
    });
  });
  return { id: viewer.id };
}
