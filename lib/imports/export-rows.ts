import 'server-only';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { contacts, customerGroupMembers, customerGroups, customers } from '@/db/schema';
import type { PostalAddress } from '@/db/schema/vocabulary';
import type { Staff } from '@/lib/auth/viewers';
import type { CustomerFilter } from '@/lib/customers/customer-filter';
import { listedCustomers } from '@/lib/customers/list-customers';
import type { ImportField } from './fields';
import { groupsText, type RowValues } from './row-values';

/** How many customers are read at once. */
const AT_ONCE = 500;

type Customer = typeof customers.$inferSelect;
type Contact = typeof contacts.$inferSelect;

/**
 * The customers of a list as rows that an import reads again: one for each contact, the primary first, each with
 * its customer's fields; one for a customer without contacts. By name, a few hundred customers at a time.
 */
export async function* exportRows(
  viewer: Staff<'customers:view'>,
  filter: CustomerFilter,
): AsyncGenerator<RowValues[]> {
  const name = sql<string>`lower(${customers.displayName})`;
  let last: { name: string; id: string } | null = null;
  for (;;) {
    const found: { customer: Customer; name: string }[] = await database()
      .select({ customer: customers, name })
      .from(customers)
      .where(
        and(
          listedCustomers(viewer, filter),
          last ? sql`(${name}, ${customers.id}) > (${last.name}, ${last.id}::uuid)` : undefined,
        ),
      )
      .orderBy(sql`${name} asc`, asc(customers.id))
      .limit(AT_ONCE);
    const ids = found.map(({ customer }) => customer.id);
    if (ids.length > 0)
      yield await rowsOf(
        found.map(({ customer }) => customer),
        ids,
      );
    const end = found.at(-1);
    if (!end || found.length < AT_ONCE) return;
    last = { name: end.name, id: end.customer.id };
  }
}

async function rowsOf(page: readonly Customer[], ids: string[]): Promise<RowValues[]> {
  const db = database();
  const people = await db
    .select()
    .from(contacts)
    .where(inArray(contacts.customerId, ids))
    .orderBy(desc(contacts.primary), asc(contacts.id));
  const memberships = await db
    .select({ customerId: customerGroupMembers.customerId, name: customerGroups.name })
    .from(customerGroupMembers)
    .innerJoin(customerGroups, eq(customerGroups.id, customerGroupMembers.groupId))
    .where(inArray(customerGroupMembers.customerId, ids))
    .orderBy(sql`search_form(${customerGroups.name})`);
  const peopleOf = Map.groupBy(people, ({ customerId }) => customerId);
  const groupsOf = Map.groupBy(memberships, ({ customerId }) => customerId);
  return page.flatMap((customer) => {
    const groups = groupsText((groupsOf.get(customer.id) ?? []).map(({ name }) => name));
    const own = { ...customerValues(customer), groups };
    const contactsOf = peopleOf.get(customer.id) ?? [];
    return contactsOf.length > 0
      ? contactsOf.map((contact) => ({ ...own, ...contactValues(contact) }))
      : [own];
  });
}

const present = (values: Partial<Record<ImportField, string | null>>): RowValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

const customerValues = (customer: Customer): RowValues =>
  present({
    company: customer.company,
    taxId: customer.taxId,
    phone: customer.phone,
    website: customer.website,
    street: customer.street,
    postalCode: customer.postalCode,
    city: customer.city,
    region: customer.region,
    country: customer.country,
    currency: customer.currency,
    language: customer.language,
    ...addressValues('billing', customer.billingAddress),
    ...addressValues('shipping', customer.shippingAddress),
  });

const addressValues = (kind: 'billing' | 'shipping', address: PostalAddress | null) =>
  address && {
    [`${kind}Street`]: address.street,
    [`${kind}PostalCode`]: address.postalCode,
    [`${kind}City`]: address.city,
    [`${kind}Region`]: address.region,
    [`${kind}Country`]: address.country,
  };

const contactValues = (contact: Contact): RowValues =>
  present({
    firstName: contact.firstName,
    lastName: contact.lastName,
    email: contact.email,
    position: contact.position,
    contactPhone: contact.phone,
    contactLanguage: contact.language,
  });
