import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { Problems } from '@/lib/actions/problems';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { lockKnownCustomer } from '@/lib/customers/lock-customer';
import { readSettings } from '@/lib/settings/read-settings';
import { auditContact } from './audit-contact';
import { checkEmailFree } from './check-email-free';
import { contactColumns } from './contact-columns';
import { insertContact } from './insert-contact';
import type { AddContact } from './schemas';

/**
 * Adds a contact to a customer; its first one becomes the primary.
 * @throws DomainError `person_has_one_contact` for a customer that is a person; at the fields that are wrong
 */
export async function addContact(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { customerId, contact }: AddContact,
): Promise<{ id: string; customerId: string }> {
  const customer = await lockKnownCustomer(tx, viewer, customerId);
  if (customer.company === null) throw new DomainError('person_has_one_contact');
  const problems = new Problems();
  const [company, settings] = [await theCompany(tx), await readSettings(tx)];
  const country = customer.country ?? company.country;
  const columns = contactColumns(contact, { settings, country, at: 'contact.' }, problems);
  await checkEmailFree(tx, columns.email, problems, 'contact.email');
  problems.raise();

  const primary = (await tx.$count(contacts, eq(contacts.customerId, customerId))) === 0;
  const { access, sendWelcome } = contact;
  const id = await insertContact(
    tx,
    { ...columns, customerId, primary },
    { access, sendWelcome, at: 'contact.' },
  );
  await auditContact(tx, viewer, 'contact.created', { ...columns, id, customerId });
  return { id, customerId };
}
