import 'server-only';
import { asc, eq, inArray, or } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { documentTaxes, taxes } from '@/db/schema';
import { plainDecimal } from '@/lib/money/plain-decimal';
import type { LineTax } from '@/lib/money/types';

export type OfferedTax = LineTax & { active: boolean; exemptionReason: string | null };

/**
 * Taxes of the settings by id, as they are now; what corrects a document has that document's taxes as they were.
 */
export async function taxesById(
  db: Database | Tx,
  ids: readonly string[],
  correctsId: string | null = null,
): Promise<Map<string, OfferedTax>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db.select().from(taxes).where(inArray(taxes.id, wanted));
  const found = new Map(
    rows.map(({ id, name, rate, kind, category, active, exemptionReason }) => [
      id,
      { id, name, rate: plainDecimal(rate), kind, category, active, exemptionReason },
    ]),
  );
  if (correctsId === null) return found;
  const frozen = await db.select().from(documentTaxes).where(eq(documentTaxes.documentId, correctsId));
  for (const { taxId, name, rate, kind, category } of frozen) {
    const tax = found.get(taxId);
    if (tax) found.set(taxId, { ...tax, name, rate: plainDecimal(rate), kind, category });
  }
  return found;
}

export type EditorTax = OfferedTax & { preset: boolean };

/** Taxes that a document's lines may be given: those on offer, and those that it has. In the settings' order. */
export async function taxesForDocument(
  keptIds: readonly string[] = [],
  db: Database | Tx = database(),
): Promise<EditorTax[]> {
  const rows = await db
    .select()
    .from(taxes)
    .where(or(eq(taxes.active, true), inArray(taxes.id, [...keptIds])))
    .orderBy(asc(taxes.position), asc(taxes.name), asc(taxes.id));
  return rows.map(({ id, name, rate, kind, category, active, exemptionReason, preset }) => ({
    id,
    name,
    rate: plainDecimal(rate),
    kind,
    category,
    active,
    exemptionReason,
    preset: preset && active,
  }));
}
