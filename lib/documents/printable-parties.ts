import 'server-only';
import { eq } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { customers } from '@/db/schema';
import { theCompany } from '@/lib/company/read-company';
import type { PrintableDocument, PrintableParty } from '@/lib/pdf/printable';
import { buyerOf } from './document-buyer';
import { languageByCascade } from './document-language';
import { sellerOf } from './document-seller';
import { printableSeller } from './printable-document';

/** Both sides as they are now, for papers that are no documents: receipts and statements. */
export async function partiesNow(
  db: Database | Tx,
  customerId: string,
): Promise<{
  seller: PrintableDocument['seller'];
  buyer: PrintableParty;
  currency: string;
  language: string;
}> {
  const company = await theCompany(db);
  const [customer] = await db.select().from(customers).where(eq(customers.id, customerId));
  if (!customer) throw new Error('a paper without its customer');
  const { street, city, region, postalCode, country } = customer;
  const address = customer.billingAddress ?? { street, city, region, postalCode, country };
  return {
    seller: await printableSeller(db, sellerOf(company)),
    buyer: { ...(await buyerOf(db, customer)), address },
    currency: customer.currency,
    language: await languageByCascade(db, [customer.language]),
  };
}
