import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { paymentModes, payments } from '@/db/schema';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import { grantContact } from '@/lib/auth/require-contact';
import type { Staff } from '@/lib/auth/viewers';
import { ofVisibleCustomer } from '@/lib/customers/visible-customers';
import { isDocumentId } from '@/lib/documents/document-address';
import { adminPdfLanguage } from '@/lib/documents/document-language';
import type { DocumentPdf } from '@/lib/documents/document-pdf';
import { partiesNow } from '@/lib/documents/printable-parties';
import { visiblePayments } from '@/lib/portal/visible-payments';
import { allocationsOf } from './get-payment';

/** The receipt that staff get: in the company's language or, by the setting, the customer's. Null: no such payment. */
export async function staffReceipt(viewer: Staff<'payments:view'>, id: string): Promise<DocumentPdf | null> {
  if (!isDocumentId(id)) return null;
  const db = database();
  const [row] = await db
    .select({ customerId: payments.customerId })
    .from(payments)
    .where(
      and(eq(payments.id, id), isNull(payments.voidedAt), ofVisibleCustomer(viewer, payments.customerId)),
    );
  if (!row) return null;
  return receiptPdf(id, await adminPdfLanguage(db, { ...row, language: null, issuedAt: null }));
}

/** The receipt that a contact gets, in its customer's language; `signed_out` where the session counts no more. */
export async function portalReceipt(
  sessionId: string,
  id: string,
): Promise<DocumentPdf | 'signed_out' | null> {
  if (!isDocumentId(id)) return null;
  const seen = await portalTransaction(sessionId, async (tx, viewer) => {
    const allowed = grantContact(viewer, 'invoices');
    if (!allowed) return { found: false };
    const found = await tx.$count(payments, and(eq(payments.id, id), visiblePayments(allowed)));
    return { found: found > 0 };
  });
  if (!seen) return 'signed_out';
  return seen.found ? receiptPdf(id) : null;
}

/** The receipt that an email takes along, in the customer's language; null where the payment was taken back. */
export async function sentReceipt(id: string): Promise<DocumentPdf | null> {
  const stands = and(eq(payments.id, id), isNull(payments.voidedAt));
  return (await database().$count(payments, stands)) > 0 ? receiptPdf(id) : null;
}

/** A payment's receipt in a language, the customer's unless told. It is printed afresh: what was paid may be moved. */
async function receiptPdf(id: string, language?: string): Promise<DocumentPdf | null> {
  const facts = await receiptFacts(database(), id);
  if (!facts) return null;
  const { row, mode, allocated, seller, buyer } = facts;
  const inLanguage = language ?? facts.language;
  // Loaded when it prints: emails reach this from everywhere, and a browser should not come along with each page.
  const { renderMoneyPaper } = await import('@/lib/pdf/money-paper');
  const bytes = await renderMoneyPaper({ language: inLanguage, currency: row.currency }, (words) => {
    const { t, figures } = words;
    const { money, amount, day } = figures;
    const reference = row.reference ? ([[t('reference'), row.reference]] as const) : [];
    return {
      seller,
      buyer: { ...buyer, title: t('receipt.payer') },
      title: t('receipt.title'),
      facts: [[t('receipt.date'), day(row.date)], [t('receipt.mode'), mode], ...reference],
      table:
        allocated.length === 0
          ? null
          : {
              heads: [
                { label: t('kind.invoice') },
                { label: t('issueDate') },
                { label: t('receipt.amountIn', { currency: row.currency }), figure: true },
              ],
              rows: allocated.map((share) => [share.number, day(share.issueDate), amount(share.amount)]),
            },
      sums: [[t('receipt.received'), money(row.amount)]],
      note: null,
    };
  });
  return { bytes, number: null, language: inLanguage };
}

async function receiptFacts(db: Database | Tx, id: string) {
  const [found] = await db
    .select({ row: payments, mode: paymentModes.name })
    .from(payments)
    .innerJoin(paymentModes, eq(paymentModes.id, payments.modeId))
    .where(eq(payments.id, id));
  if (!found) return null;
  const allocated = await allocationsOf(db, { kind: 'payment', id });
  return { ...found, allocated, ...(await partiesNow(db, found.row.customerId)) };
}
