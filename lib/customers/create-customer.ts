import 'server-only';
import type { Tx } from '@/db/client';
import { customers } from '@/db/schema';
import { Problems } from '@/lib/actions/problems';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { checkEmailFree } from '@/lib/contacts/check-email-free';
import { contactColumns } from '@/lib/contacts/contact-columns';
import { fullName } from '@/lib/contacts/full-name';
import { insertContact } from '@/lib/contacts/insert-contact';
import { ensureGroups } from '@/lib/groups/ensure-groups';
import { setGroups } from '@/lib/groups/set-groups';
import { readSettings } from '@/lib/settings/read-settings';
import { customerColumns } from './customer-columns';
import type { NewCustomer } from './schemas';

/**
 * Makes a customer from the whole form: groups, first contact with its access, one email at most, audit row,
 * all in the given transaction.
 * @throws DomainError at each field that is wrong: email taken, group gone, phone, language
 */
export async function createCustomer(
  tx: Tx,
  viewer: Staff<'customers:create'>,
  input: NewCustomer,
): Promise<{ id: string; contactId: string | null }> {
  const problems = new Problems();
  const [company, settings] = [await theCompany(tx), await readSettings(tx)];
  const columns = customerColumns(input, { company, settings }, problems);
  const country = columns.country ?? company.country;
  const person =
    input.contact && contactColumns(input.contact, { settings, country, at: 'contact.' }, problems);
  if (person) await checkEmailFree(tx, person.email, problems, 'contact.email');
  const groupIds = await ensureGroups(tx, input.groups, problems);
  problems.raise();

  const [customer] = await tx
    .insert(customers)
    .values({ ...columns, createdBy: viewer.id })
    .returning({ id: customers.id });
  if (!customer) throw new Error('a customer was not written');
  await setGroups(tx, customer.id, groupIds);
  const contactId =
    person && input.contact
      ? await insertContact(
          tx,
          { ...person, customerId: customer.id, primary: true },
          { access: input.contact.access, sendWelcome: input.contact.sendWelcome, at: 'contact.' },
        )
      : null;
  await writeAudit(tx, actorOf(viewer), {
    action: 'customer.created',
    subject: { kind: 'customer', id: customer.id, name: columns.company ?? (person ? fullName(person) : '') },
    customerId: customer.id,
  });
  return { id: customer.id, contactId };
}
