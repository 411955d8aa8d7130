import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { customers } from '@/db/schema';
import type { PostalAddress } from '@/db/schema/vocabulary';
import { theCompany } from '@/lib/company/read-company';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { addDays, type Day, today } from '@/lib/dates/day';
import { minorDigits } from '@/lib/money/currencies';
import { readSettings } from '@/lib/settings/read-settings';
import { languageByCascade } from './document-language';
import { takesDocuments } from './lock-customer';
import type { DocumentStaff } from './permission';
import type { DocumentKind } from './states';

/** What a new document takes from its customer. */
export type CustomerDefaults = {
  id: string;
  name: string;
  currency: string;
  minorDigits: number;
  /** The customer's own choice, and what it comes to by the cascade. */
  ownLanguage: string | null;
  language: string;
  billingAddress: PostalAddress;
  /** The customer's shipping address, or null where it has none. */
  shippingAddress: PostalAddress | null;
};

/** What a new document takes from the settings. */
export type DocumentDefaults = { issueDate: Day; dueDate: Day | null; terms: string };

/** Currency, language and addresses of a customer that can get documents; null for any other. */
export async function customerDefaults(
  viewer:
    | DocumentStaff<'invoice', 'create'>
    | DocumentStaff<'estimate', 'create'>
    | DocumentStaff<'credit_note', 'create'>
    | DocumentStaff<'proposal', 'create'>,
  customerId: string,
  db: Database | Tx = database(),
): Promise<CustomerDefaults | null> {
  const [row] = await db
    .select()
    .from(customers)
    .where(and(eq(customers.id, customerId), visibleCustomers(viewer)));
  if (!row || !takesDocuments(row)) return null;
  return {
    id: row.id,
    name: row.displayName,
    currency: row.currency,
    minorDigits: minorDigits(row.currency),
    ownLanguage: row.language,
    language: await languageByCascade(db, [row.language]),
    ...addressesOf(row),
  };
}

/** The addresses that a customer's new document starts with. */
export const addressesOf = (row: typeof customers.$inferSelect) => ({
  billingAddress: row.billingAddress ?? mainAddress(row),
  shippingAddress: row.shippingAddress,
});

/** Today in the company's time zone, the due date (or expiry) that settings preset from it, and the terms. */
export async function documentDefaults(
  kind: DocumentKind,
  now = new Date(),
  db: Database | Tx = database(),
): Promise<DocumentDefaults> {
  const settings = await readSettings(db);
  const { timeZone } = await theCompany(db);
  const issueDate = today(timeZone, now);
  if (kind === 'credit_note') return { issueDate, dueDate: null, terms: '' };
  if (kind === 'proposal') {
    return { issueDate, dueDate: addDays(issueDate, settings.proposalValidDays), terms: '' };
  }
  return kind === 'invoice'
    ? { issueDate, dueDate: addDays(issueDate, settings.invoiceDueDays), terms: settings.invoiceTerms }
    : { issueDate, dueDate: addDays(issueDate, settings.estimateValidDays), terms: settings.estimateTerms };
}

export const mainAddress = (row: typeof customers.$inferSelect): PostalAddress => {
  const { street, city, region, postalCode, country } = row;
  return { street, city, region, postalCode, country };
};
