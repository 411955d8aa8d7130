import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { documentLines, documentLineTaxes, documents, documentTaxes } from '@/db/schema';
import type { LineKind } from '@/db/schema/vocabulary';
import { plainDecimal } from '@/lib/money/plain-decimal';
import { computeTotals } from '@/lib/money/totals';
import type { LineTax, Totals } from '@/lib/money/types';
import { taxesById } from './line-taxes';
import type { DocumentRow } from './lock-document';
import type { DocumentKind } from './states';
import { discountOfRow } from './stored-discount';
import { storedTotals } from './stored-totals';
import { byPrintedOrder } from './tax-order';

export type LoadedLine = {
  kind: LineKind;
  itemId: string | null;
  description: string;
  quantity: string;
  unit: string | null;
  unitPrice: string;
  discountPercent: string;
  amount: bigint;
  taxes: LineTax[];
};

export type LoadedDocument = { row: DocumentRow; lines: LoadedLine[]; totals: Totals };

/**
 * A document with its lines, taxes and totals: an issued one as it was issued, a draft with the taxes as they are
 * now. Reads an issued one from tables that the customer area's role sees as well.
 */
export async function loadDocument(
  db: Database | Tx,
  kind: DocumentKind,
  id: string,
): Promise<LoadedDocument | null> {
  const [row] = await db
    .select()
    .from(documents)
    .where(and(eq(documents.id, id), eq(documents.kind, kind)));
  if (!row) return null;
  return row.issuedAt ? issued(db, row) : draft(db, row);
}

async function issued(db: Database | Tx, row: DocumentRow): Promise<LoadedDocument> {
  const taxes = await db.select().from(documentTaxes).where(eq(documentTaxes.documentId, row.id));
  const lines = await linesOf(
    db,
    row.id,
    new Map(taxes.map((tax) => [tax.taxId, { ...tax, id: tax.taxId, rate: plainDecimal(tax.rate) }])),
  );
  return { row, lines, totals: storedTotals(row, lines, taxes) };
}

async function draft(db: Database | Tx, row: DocumentRow): Promise<LoadedDocument> {
  const used = await db
    .selectDistinct({ id: documentLineTaxes.taxId })
    .from(documentLineTaxes)
    .innerJoin(documentLines, eq(documentLines.id, documentLineTaxes.lineId))
    .where(eq(documentLines.documentId, row.id));
  const lines = await linesOf(
    db,
    row.id,
    await taxesById(
      db,
      used.map(({ id }) => id),
      row.correctsId,
    ),
  );
  const { currency, pricesIncludeTax, adjustment } = row;
  const totals = computeTotals({
    currency,
    pricesIncludeTax,
    lines,
    discount: discountOfRow(row),
    adjustment,
  });
  return { row, lines: lines.map((line, at) => ({ ...line, amount: totals.lineAmounts[at] ?? 0n })), totals };
}

async function linesOf(
  db: Database | Tx,
  documentId: string,
  taxes: ReadonlyMap<string, LineTax>,
): Promise<LoadedLine[]> {
  const taxIds = sql<string[]>`array(
    select t.tax_id::text from ${documentLineTaxes} t where t.line_id = ${documentLines.id})`;
  const rows = await db
    .select({ line: documentLines, taxIds })
    .from(documentLines)
    .where(eq(documentLines.documentId, documentId))
    .orderBy(asc(documentLines.position));
  return rows.map(({ line, taxIds: ids }) => ({
    kind: line.kind,
    itemId: line.itemId,
    description: line.description,
    quantity: plainDecimal(line.quantity),
    unit: line.unit,
    unitPrice: plainDecimal(line.unitPrice),
    discountPercent: plainDecimal(line.discountPercent),
    amount: line.amount,
    taxes: ids.flatMap((id) => taxes.get(id) ?? []).sort(byPrintedOrder),
  }));
}
