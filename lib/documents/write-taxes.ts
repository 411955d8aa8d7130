import 'server-only';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documentLines, documentLineTaxes, documentTaxes } from '@/db/schema';
import type { Totals } from '@/lib/money/types';
import { taxesById } from './line-taxes';

/**
 * Copies each tax with its name and rate. Where lines use two rows of the same tax (one was made anew in the
 * settings) they are one on the document, and the lines follow.
 */
export async function writeTaxes(tx: Tx, documentId: string, totals: Totals): Promise<void> {
  const rows = [...totals.taxes, ...totals.withholdings];
  if (rows.length === 0) return;
  const details = await taxesById(
    tx,
    rows.map(({ id }) => id),
  );
  await tx.insert(documentTaxes).values(
    rows.map(({ id, ...tax }) => ({
      ...tax,
      documentId,
      taxId: id,
      exemptionReason: details.get(id)?.exemptionReason ?? null,
    })),
  );
  const ofThisDocument = tx
    .select({ id: documentLines.id })
    .from(documentLines)
    .where(eq(documentLines.documentId, documentId));
  await tx
    .update(documentLineTaxes)
    .set({
      taxId: sql`(select t.tax_id from document_taxes t join taxes mine on mine.id = ${documentLineTaxes.taxId}
        where t.document_id = ${documentId} and t.name = mine.name and t.rate = mine.rate
          and t.kind = mine.kind and t.category = mine.category)`,
    })
    .where(
      sql`${inArray(documentLineTaxes.lineId, ofThisDocument)} and not exists (
        select 1 from document_taxes t where t.document_id = ${documentId} and t.tax_id = ${documentLineTaxes.taxId})`,
    );
}
