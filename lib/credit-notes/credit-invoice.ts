import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documentLines, documentLineTaxes, documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { auditDocument, auditFacts } from '@/lib/documents/audit-document';
import { lockDocument } from '@/lib/documents/lock-document';
import { refuseStep } from '@/lib/documents/refuse-step';
import type { CreditInvoiceInput } from './schemas';

/**
 * Makes a credit note of an issued invoice as a draft: all of its lines, discounts, taxes and withholding, so that
 * it negates the invoice as it stands; in the editor lines and quantities are taken out that stay invoiced.
 * @throws DomainError `not_found`, `step_refused` for a draft and for what is void
 */
export async function creditInvoice(
  tx: Tx,
  viewer: Staff<'credit-notes:create'>,
  { invoiceId, reason }: CreditInvoiceInput,
  now = new Date(),
): Promise<{ id: string }> {
  const { document: invoice } = await lockDocument(tx, viewer, 'invoice', invoiceId);
  refuseStep(invoice, 'credit', invoice.issueDate);
  const { timeZone, currency: baseCurrency } = await theCompany(tx);
  const [made] = await tx
    .insert(documents)
    .values({
      kind: 'credit_note',
      customerId: invoice.customerId,
      currency: invoice.currency,
      baseCurrency,
      // One that followed the customer's goes on following it.
      language: invoice.languageChosen ? invoice.language : null,
      issueDate: today(timeZone, now),
      billingAddress: invoice.billingAddress,
      correctsId: invoice.id,
      correctionReason: reason,
      pricesIncludeTax: invoice.pricesIncludeTax,
      discountKind: invoice.discountKind,
      discountValue: invoice.discountValue,
      discountTiming: invoice.discountTiming,
      subtotal: invoice.subtotal,
      discount: invoice.discount,
      taxTotal: invoice.taxTotal,
      discountAfterTax: invoice.discountAfterTax,
      adjustment: invoice.adjustment,
      total: invoice.total,
      withheld: invoice.withheld,
      due: invoice.total - invoice.withheld,
      createdBy: viewer.id,
    })
    .returning();
  if (!made) throw new Error('a credit note was not written');
  await copyLines(tx, invoice.id, made.id);
  await auditDocument(tx, viewer, 'created', made, auditFacts(made));
  return { id: made.id };
}

async function copyLines(tx: Tx, from: string, to: string): Promise<void> {
  const lines = await tx
    .select()
    .from(documentLines)
    .where(eq(documentLines.documentId, from))
    .orderBy(asc(documentLines.position));
  if (lines.length === 0) return;
  const copies = await tx
    .insert(documentLines)
    .values(lines.map(({ id: _, ...line }) => ({ ...line, documentId: to })))
    .returning({ id: documentLines.id, position: documentLines.position });
  const copyAt = new Map(copies.map(({ id, position }) => [position, id]));
  const ids = lines.map(({ id }) => id);
  const taxes = await tx.select().from(documentLineTaxes).where(inArray(documentLineTaxes.lineId, ids));
  if (taxes.length === 0) return;
  const positionOf = new Map(lines.map(({ id, position }) => [id, position]));
  await tx
    .insert(documentLineTaxes)
    .values(
      taxes.map(({ lineId, taxId }) => ({ lineId: copyAt.get(positionOf.get(lineId) ?? -1) ?? '', taxId })),
    );
}
