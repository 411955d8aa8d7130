import 'server-only';
import { eq } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { contacts, customers, registrations, staff } from '@/db/schema';
import type { TextDirection } from '@/db/schema/vocabulary';
import { appUrl } from '@/lib/http/app-url';
import type { MergeValues } from './merge-fields';

export type Addressee = { side: 'contact' | 'staff' | 'registration'; id: string };

export type Recipient = {
  name: string;
  email: string;
  /** BCP 47, the most particular first; the company's follows. */
  languages: readonly (string | null)[];
  /** Null follows the language. */
  direction: TextDirection | null;
  values: MergeValues;
  staffId: string | null;
  contactId: string | null;
  customerId: string | null;
};

/**
 * Whom an email is for, with what it may say of them.
 * @throws Error where there is no such person
 */
export async function findRecipient(tx: Database | Tx, to: Addressee): Promise<Recipient> {
  const recipient = await RECIPIENTS[to.side](tx, to.id);
  if (!recipient) throw new Error(`no ${to.side} ${to.id} to write to`);
  return recipient;
}

async function contactRecipient(tx: Database | Tx, id: string): Promise<Recipient | null> {
  const [row] = await tx
    .select({ contact: contacts, customer: customers.displayName, customerLanguage: customers.language })
    .from(contacts)
    .innerJoin(customers, eq(customers.id, contacts.customerId))
    .where(eq(contacts.id, id));
  return row ? contactAsRecipient(row.contact, { name: row.customer, language: row.customerLanguage }) : null;
}

/** A contact that has been read, with what an email may say of it. */
export function contactAsRecipient(
  contact: typeof contacts.$inferSelect,
  customer: { name: string; language: string | null },
): Recipient {
  return {
    name: fullName(contact),
    email: contact.email,
    languages: [contact.language, customer.language],
    direction: contact.direction,
    values: {
      contact_first_name: contact.firstName,
      contact_last_name: contact.lastName,
      contact_email: contact.email,
      customer: customer.name,
      sign_in_address: appUrl('/authentication/login'),
    },
    staffId: null,
    contactId: contact.id,
    customerId: contact.customerId,
  };
}

async function staffRecipient(tx: Database | Tx, id: string): Promise<Recipient | null> {
  const [person] = await tx.select().from(staff).where(eq(staff.id, id));
  if (!person) return null;
  return {
    name: fullName(person),
    email: person.email,
    languages: [person.language],
    direction: null,
    values: {
      staff_first_name: person.firstName,
      staff_last_name: person.lastName,
      staff_email: person.email,
      sign_in_address: appUrl('/admin/login'),
    },
    staffId: person.id,
    contactId: null,
    customerId: null,
  };
}

async function registrantRecipient(tx: Database | Tx, id: string): Promise<Recipient | null> {
  const [row] = await tx.select().from(registrations).where(eq(registrations.id, id));
  if (!row) return null;
  const { person, email, language } = row;
  return {
    name: fullName(person),
    email,
    languages: [language],
    direction: null,
    values: {
      contact_first_name: person.firstName,
      contact_last_name: person.lastName,
      contact_email: email,
      customer: person.company ?? fullName(person),
      sign_in_address: appUrl('/authentication/login'),
    },
    staffId: null,
    contactId: null,
    customerId: null,
  };
}

const RECIPIENTS = {
  contact: contactRecipient,
  staff: staffRecipient,
  registration: registrantRecipient,
} as const;

const fullName = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`.trim();
