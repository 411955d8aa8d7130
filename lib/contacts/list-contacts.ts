import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { contacts, credentials, customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';

/** The contacts of a customer, the primary one first, then by name. */
export const listContacts = (viewer: Staff<'customers:view'>, customerId: string) =>
  database()
    .select({
      id: contacts.id,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      email: contacts.email,
      phone: contacts.phone,
      position: contacts.position,
      language: contacts.language,
      primary: contacts.primary,
      active: contacts.active,
      permissions: contacts.permissions,
      hasPassword: sql<boolean>`exists (select 1 from ${credentials} where ${credentials.contactId} = ${contacts.id})`,
    })
    .from(contacts)
    .innerJoin(customers, eq(customers.id, contacts.customerId))
    .where(and(eq(contacts.customerId, customerId), visibleCustomers(viewer)))
    .orderBy(desc(contacts.primary), sql`search_form(${contacts.firstName})`, contacts.id);

export type ListedContact = Awaited<ReturnType<typeof listContacts>>[number];
