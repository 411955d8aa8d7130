import 'server-only';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { registrations } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { Problems } from '@/lib/actions/problems';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { SignedInStaff, Staff } from '@/lib/auth/viewers';
import { checkEmailFree } from '@/lib/contacts/check-email-free';
import { fullName } from '@/lib/contacts/full-name';
import { seesEveryCustomer } from '@/lib/customers/visible-customers';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import { insertRegistered, type RegistrationRow } from './insert-registered';
import type { ConfirmRegistration, RejectRegistration } from './schemas';

/** One that waits, locked. @throws DomainError `not_found` for one that is decided already */
async function lockWaiting(tx: Tx, viewer: SignedInStaff, id: string): Promise<RegistrationRow> {
  if (!seesEveryCustomer(viewer)) throw new DomainError('not_found');
  const [row] = await tx
    .select()
    .from(registrations)
    .where(and(eq(registrations.id, id), isNotNull(registrations.verifiedAt)))
    .for('update');
  if (!row) throw new DomainError('not_found');
  return row;
}

/**
 * Makes a customer of a registration and welcomes them with an invitation.
 * @throws DomainError `not_found` where it is decided already, `email_taken` where a contact has that address meanwhile
 */
export async function confirmRegistration(
  tx: Tx,
  viewer: Staff<'customers:create'>,
  { id }: ConfirmRegistration,
): Promise<{ customerId: string }> {
  const row = await lockWaiting(tx, viewer, id);
  const problems = new Problems();
  await checkEmailFree(tx, row.email, problems, 'email');
  if (problems.fields.email) throw new DomainError('email_taken');
  const access = { kind: 'invitation' } as const;
  const made = await insertRegistered(tx, row, { by: actorOf(viewer), access, sendWelcome: true });
  return { customerId: made.customerId };
}

/** Forgets a registration and, where it is wished, says so by email. What they wrote is gone. */
export async function rejectRegistration(
  tx: Tx,
  viewer: Staff<'customers:create'>,
  { id, tell }: RejectRegistration,
): Promise<{ id: string }> {
  const row = await lockWaiting(tx, viewer, id);
  if (tell) {
    await enqueueEmail(tx, {
      key: `registration_rejected:${id}`,
      template: 'registration_rejected',
      to: { side: 'registration', id },
    });
  }
  await tx.delete(registrations).where(eq(registrations.id, id));
  await writeAudit(tx, actorOf(viewer), {
    action: 'registration.rejected',
    subject: { kind: 'registration', id, name: row.person.company ?? fullName(row.person) },
  });
  return { id };
}
