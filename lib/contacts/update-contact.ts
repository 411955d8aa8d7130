import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { Problems } from '@/lib/actions/problems';
import { difference } from '@/lib/audit/difference';
import { revokeAccessLinks } from '@/lib/auth/access-links';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { readSettings } from '@/lib/settings/read-settings';
import { auditContact } from './audit-contact';
import { checkEmailFree } from './check-email-free';
import { contactColumns } from './contact-columns';
import { lockContact } from './lock-contact';
import type { UpdateContact } from './schemas';
import { storedContact } from './stored-contact';

/**
 * Saves the edited form of a contact. Another email ends the links that were sent to the old one. Permissions
 * act at once: they are read with each request.
 * @throws DomainError `stale`, with the contact as it is now (`details`), when it was saved meanwhile
 */
export async function updateContact(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  input: UpdateContact,
): Promise<{ id: string; customerId: string; version: number }> {
  const { contact: before, customer } = await lockContact(tx, viewer, input.id);
  if (before.version !== input.version) throw new DomainError('stale', { details: storedContact(before) });

  const problems = new Problems();
  const [company, settings] = [await theCompany(tx), await readSettings(tx)];
  const country = customer.country ?? company.country;
  const storedLanguage = before.language;
  const columns = contactColumns(input, { settings, country, at: '', storedLanguage }, problems);
  await checkEmailFree(tx, columns.email, problems, 'email', input.id);
  problems.raise();

  await tx
    .update(contacts)
    .set({ ...columns, version: sql`${contacts.version} + 1`, updatedAt: sql`now()` })
    .where(eq(contacts.id, input.id));
  if (columns.email !== before.email) await revokeAccessLinks(tx, 'contact', input.id);
  await auditContact(tx, viewer, 'contact.updated', { ...before, ...columns }, difference(before, columns));
  return { id: input.id, customerId: before.customerId, version: before.version + 1 };
}
