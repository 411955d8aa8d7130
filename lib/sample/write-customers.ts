import 'server-only';
import type { Tx } from '@/db/client';
import { contacts, customerGroupMembers, customers } from '@/db/schema';
import { CONTACT_PERMISSIONS, type ContactPermission } from '@/db/schema/vocabulary';
import { Problems } from '@/lib/actions/problems';
import { type Actor, writeAudit } from '@/lib/audit/write-audit';
import type { Company } from '@/lib/company/read-company';
import { contactColumns } from '@/lib/contacts/contact-columns';
import { notificationsFor } from '@/lib/contacts/notifications';
import { ContactFields } from '@/lib/contacts/schemas';
import { customerColumns } from '@/lib/customers/customer-columns';
import { CustomerFields } from '@/lib/customers/schemas';
import type { Day } from '@/lib/dates/day';
import { matchLocale } from '@/lib/i18n/locales';
import type { Settings } from '@/lib/settings/definitions';
import { groupsOfSample, SAMPLE_CUSTOMERS } from './customer-list';
import { newIds } from './insert-all';
import { firstDay } from './order-days';
import type { SampleCustomer, SampleGroup, SamplePerson } from './vocabulary';
import { writeGroups } from './write-groups';

export type CustomerGround = { company: Company; settings: Settings; today: Day; actor: Actor };

/** The first one sees all, the second buys, the third keeps the books. */
const PERMISSIONS: readonly (readonly ContactPermission[])[] = [
  CONTACT_PERMISSIONS,
  ['invoices', 'estimates', 'support'],
  ['invoices'],
];

/**
 * Writes the sample customers with their groups and contacts, in the order of their list, through the rules of the
 * forms. Nobody is given access, so that no email is caused.
 */
export async function writeCustomers(tx: Tx, ground: CustomerGround) {
  const { company, settings, today, actor } = ground;
  const problems = new Problems();
  const ids = await newIds(tx, SAMPLE_CUSTOMERS.length);
  const idOf = (at: number) => ids[at] ?? '';
  const rows = SAMPLE_CUSTOMERS.map((customer, at) => ({
    ...customerColumns(
      customerFields(customer, matchLocale([customer.language], settings.languages)),
      { company, settings },
      problems,
    ),
    id: idOf(at),
    active: customer.trade.until === undefined,
    sample: true,
    createdBy: actor.id,
    createdAt: new Date(`${firstDay(customer.trade, today)}T12:00:00Z`),
  }));
  const people = SAMPLE_CUSTOMERS.flatMap((customer, at) =>
    customer.people.map((person, place) => ({
      ...contactColumns(
        contactFields(customer, person, place),
        { settings, country: customer.country, at: '' },
        problems,
      ),
      customerId: idOf(at),
      primary: place === 0,
    })),
  );
  problems.raise();

  const written = await tx.insert(customers).values(rows).returning();
  await tx.insert(contacts).values(people);
  await writeMembers(tx, await writeGroups(tx, company.language), idOf);
  for (const { id, displayName } of written) {
    const subject = { kind: 'customer', id, name: displayName };
    await writeAudit(tx, actor, { action: 'customer.created', subject, customerId: id });
  }
  const byId = new Map(written.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function writeMembers(tx: Tx, groups: Map<SampleGroup, string>, idOf: (at: number) => string) {
  const members = SAMPLE_CUSTOMERS.flatMap((customer, at) =>
    groupsOfSample(customer).map((group) => ({ customerId: idOf(at), groupId: groups.get(group) ?? '' })),
  );
  return tx.insert(customerGroupMembers).values(members);
}

const NO_ADDRESS = { street: null, city: null, region: null, postalCode: null, country: null };

const customerFields = (customer: SampleCustomer, language: string | null): CustomerFields =>
  CustomerFields.parse({
    company: customer.company,
    taxId: customer.taxId,
    phone: customer.phone,
    website: customer.company === null ? null : `https://${customer.domain}`,
    address: { ...customer.address, country: customer.country },
    billing: NO_ADDRESS,
    shipping: customer.shipping ? { ...customer.shipping, country: customer.country } : NO_ADDRESS,
    groups: { ids: [], names: [] },
    currency: customer.currency,
    language,
  });

function contactFields(
  { domain, phone }: SampleCustomer,
  person: SamplePerson,
  place: number,
): ContactFields {
  const [firstName, lastName, position, local = `${plain(firstName)}.${plain(lastName)}`] = person;
  const permissions = [...(PERMISSIONS[place] ?? [])];
  return ContactFields.parse({
    firstName,
    lastName,
    email: `${local}@${domain}`,
    position,
    phone: place === 0 ? phone : null,
    direction: null,
    language: null,
    permissions,
    notifications: notificationsFor(permissions),
  });
}

/** The first word of a name that is one, as email addresses have it. */
const plain = (name: string): string =>
  (name.split(' ').find((word) => word.length > 3) ?? name)
    .normalize('NFD')
    .replace(/ı/g, 'i')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
