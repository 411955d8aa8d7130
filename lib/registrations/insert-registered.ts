import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { consents, customers, registrations } from '@/db/schema';
import { type Actor, writeAudit } from '@/lib/audit/write-audit';
import { theCompany } from '@/lib/company/read-company';
import { fullName } from '@/lib/contacts/full-name';
import { insertContact } from '@/lib/contacts/insert-contact';
import { notificationsFor } from '@/lib/contacts/notifications';
import type { ContactAccess } from '@/lib/contacts/schemas';
import { readSettings } from '@/lib/settings/read-settings';

export type RegistrationRow = typeof registrations.$inferSelect;

/**
 * Makes the customer and the contact of a verified registration, with the permissions that new contacts have, and
 * keeps what they agreed to. The registration is gone with that.
 * @param by the colleague who confirmed it; null for the registrant
 * @throws DomainError at `email` where a contact has that address meanwhile
 */
export async function insertRegistered(
  tx: Tx,
  row: RegistrationRow,
  { by, access, sendWelcome }: { by: Actor | null; access: ContactAccess; sendWelcome: boolean },
): Promise<{ customerId: string; contactId: string }> {
  const [company, settings] = [await theCompany(tx), await readSettings(tx)];
  const { firstName, lastName, company: name, taxId, phone, address } = row.person;
  const [customer] = await tx
    .insert(customers)
    .values({
      company: name,
      taxId,
      phone: name === null ? null : phone,
      ...address,
      currency: company.currency,
      language: row.language,
    })
    .returning({ id: customers.id });
  if (!customer) throw new Error('a customer was not written');
  const contactId = await insertContact(
    tx,
    {
      customerId: customer.id,
      primary: true,
      firstName,
      lastName,
      email: row.email,
      phone,
      permissions: settings.contactPermissions,
      notifications: notificationsFor(settings.contactPermissions),
    },
    { access, sendWelcome, at: '' },
  );
  if (row.terms) {
    await tx.insert(consents).values({
      contactId,
      kind: 'registration_terms',
      ...row.terms,
      language: row.language,
      ip: row.ip,
      agreedAt: row.createdAt,
    });
  }
  await tx.delete(registrations).where(eq(registrations.id, row.id));
  const person = fullName({ firstName, lastName });
  await writeAudit(tx, by ?? { kind: 'contact', id: contactId, name: person }, {
    action: 'customer.registered',
    subject: { kind: 'customer', id: customer.id, name: name ?? person },
    customerId: customer.id,
    changes: row.terms ? { terms: row.terms.version } : {},
    ip: by ? null : row.ip,
  });
  return { customerId: customer.id, contactId };
}
