import 'server-only';
import { eq } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { customers, documents } from '@/db/schema';
import type { IssuedBuyer, IssuedSeller } from '@/db/schema/documents';
import type { PostalAddress } from '@/db/schema/vocabulary';
import { theCompany } from '@/lib/company/read-company';
import { readFile } from '@/lib/files/read-file';
import type { PrintableDocument } from '@/lib/pdf/printable';
import { cleanProposal } from '@/lib/rich-text/proposal-content';
import { buyerOf } from './document-buyer';
import { sellerOf } from './document-seller';
import { exchangeOf } from './exchange-of';
import { type LoadedDocument, loadDocument } from './load-document';
import type { DocumentKind } from './states';

const NO_ADDRESS: PostalAddress = { street: null, city: null, region: null, postalCode: null, country: null };

/**
 * All that a document's PDF and its paper on screen show, in a language: an issued one from what was frozen, a
 * draft from seller and customer as they are now. Null where there is none that this role may see.
 */
export async function printableDocument(
  db: Database | Tx,
  kind: DocumentKind,
  id: string,
  language: string,
): Promise<PrintableDocument | null> {
  const loaded = await loadDocument(db, kind, id);
  return loaded && printableOf(db, loaded, language);
}

/** The same, of one that has been loaded. */
export async function printableOf(
  db: Database | Tx,
  { row, lines, totals }: LoadedDocument,
  language: string,
): Promise<PrintableDocument> {
  const seller = row.seller ?? sellerOf(await theCompany(db));
  const buyer = row.buyer ?? (await liveBuyer(db, row.customerId));
  return {
    kind: row.kind as DocumentKind,
    language,
    state: row.voidedAt ? 'void' : row.issuedAt ? 'issued' : 'draft',
    number: row.number,
    issueDate: row.issueDate,
    dueDate: row.dueDate,
    reference: row.reference,
    correction: await correctionOf(db, row),
    currency: row.currency,
    seller: await printableSeller(db, seller),
    buyer: { ...buyer, address: row.billingAddress ?? NO_ADDRESS },
    shipping: row.shippingAddress,
    pricesIncludeTax: row.pricesIncludeTax,
    lines: lines.map(({ taxes, itemId: _, ...line }) => ({
      ...line,
      taxes: taxes.map(({ name, rate }) => ({ name, rate })),
    })),
    totals,
    exchange: exchangeOf(row),
    note: row.note,
    terms: row.terms,
    ...(row.kind === 'proposal' && {
      proposal: { subject: row.subject ?? '', content: cleanProposal(row.content) },
    }),
  };
}

/** Of a credit note that corrects an invoice: which one, and why. */
export async function correctionOf(
  db: Database | Tx,
  { correctsId, correctionReason }: Pick<LoadedDocument['row'], 'correctsId' | 'correctionReason'>,
): Promise<PrintableDocument['correction']> {
  if (correctsId === null) return null;
  const [invoice] = await db
    .select({ number: documents.number, issueDate: documents.issueDate })
    .from(documents)
    .where(eq(documents.id, correctsId));
  return invoice
    ? { number: invoice.number ?? '', issueDate: invoice.issueDate, reason: correctionReason ?? '' }
    : null;
}

/** The seller as papers show it, its logo's bytes included. */
export async function printableSeller(
  db: Database | Tx,
  { logoSha256, ...seller }: IssuedSeller,
): Promise<PrintableDocument['seller']> {
  const file = logoSha256 ? await readFile(logoSha256, db) : null;
  const logo = file && { mime: file.mime, base64: Buffer.from(file.bytes).toString('base64') };
  return { ...seller, attention: null, logo };
}

async function liveBuyer(db: Database | Tx, customerId: string): Promise<IssuedBuyer> {
  const [customer] = await db.select().from(customers).where(eq(customers.id, customerId));
  if (!customer) throw new Error('a document without its customer');
  return buyerOf(db, customer);
}
