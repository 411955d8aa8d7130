import 'server-only';
import { eq } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { customers } from '@/db/schema';
import { theCompany } from '@/lib/company/read-company';
import { customerLocale, offeredLocales } from '@/lib/i18n/offered-locales';
import { readSettings } from '@/lib/settings/read-settings';

type OfDocument = { language: string | null; customerId: string; issuedAt: Date | null };

/** The first of the wishes that is on offer, else the company's language. */
export async function languageByCascade(
  db: Database | Tx,
  wishes: readonly (string | null | undefined)[],
): Promise<string> {
  const company = await theCompany(db);
  return customerLocale([...wishes, company.language], await offeredLocales(db));
}

/**
 * The language that a document is in: its own, else its customer's, else the company's. One that is not on offer any
 * more is passed over; an issued document keeps its own.
 */
export async function documentLanguage(db: Database | Tx, document: OfDocument): Promise<string> {
  if (document.issuedAt && document.language) return document.language;
  const [customer] = await db
    .select({ language: customers.language })
    .from(customers)
    .where(eq(customers.id, document.customerId));
  return languageByCascade(db, [document.language, customer?.language]);
}

/** The language of a PDF made in the admin area: the company's, unless the setting gives it to the customer. */
export async function adminPdfLanguage(db: Database | Tx, document: OfDocument): Promise<string> {
  const [{ pdfInCustomerLanguage }, company] = await Promise.all([readSettings(db), theCompany(db)]);
  return pdfInCustomerLanguage ? documentLanguage(db, document) : company.language;
}
