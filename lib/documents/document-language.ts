import 'server-only';
import { eq } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { customers } from '@/db/schema';
import { theCompany } from '@/lib/company/read-company';
import { readSettings } from '@/lib/settings/read-settings';

type OfDocument = { language: string | null; customerId: string };

/** The language that a document is in: its own, else its customer's, else the company's. */
export async function documentLanguage(db: Database | Tx, document: OfDocument): Promise<string> {
  if (document.language) return document.language;
  const [customer] = await db
    .select({ language: customers.language })
    .from(customers)
    .where(eq(customers.id, document.customerId));
  return customer?.language ?? (await theCompany(db)).language;
}

/** The language of a PDF made in the admin area: the company's, unless the setting gives it to the customer. */
export async function adminPdfLanguage(db: Database | Tx, document: OfDocument): Promise<string> {
  const { pdfInCustomerLanguage } = await readSettings(db);
  return pdfInCustomerLanguage ? documentLanguage(db, document) : (await theCompany(db)).language;
}
