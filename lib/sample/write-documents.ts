import 'server-only';
import type { Tx } from '@/db/client';
import { documentLines, documentLineTaxes, documents, documentTaxes } from '@/db/schema';
import { mainAddress } from '@/lib/documents/customer-defaults';
import { totalColumns } from '@/lib/documents/draft-row';
import { insertAll, newIds } from './insert-all';
import type { SampleDocument } from './sample-documents';

const earlier = (one: Date, other: Date) => (one < other ? one : other);

export type WrittenDocument = SampleDocument & { id: string };

type Ground = {
  baseCurrency: string;
  createdBy: string | null;
  terms: { estimate: string; invoice: string };
  now: Date;
};

/** Writes all as drafts, in bulk: the rows that `createDraft` writes one by one. */
export async function writeDrafts(
  tx: Tx,
  made: readonly SampleDocument[],
  { baseCurrency, createdBy, terms, now }: Ground,
): Promise<WrittenDocument[]> {
  const ids = await newIds(tx, made.length);
  const written = made.map((document, at) => ({ ...document, id: ids[at] ?? '' }));
  const rows = written.map(({ id, planned, customer, discount, totals }) => ({
    id,
    kind: planned.kind,
    customerId: customer.id,
    currency: customer.currency,
    baseCurrency,
    issueDate: planned.issueDate,
    dueDate: planned.dueDate,
    reference: planned.reference,
    billingAddress: customer.billingAddress ?? mainAddress(customer),
    shippingAddress: customer.shippingAddress,
    ...discount,
    terms: terms[planned.kind] || null,
    ...totalColumns(totals),
    createdBy,
    createdAt: earlier(new Date(`${planned.issueDate}T12:00:00Z`), now),
  }));
  await insertAll(tx, documents, rows);
  await writeAllLines(tx, written);
  await writeAllTaxes(tx, written);
  return written;
}

async function writeAllLines(tx: Tx, written: readonly WrittenDocument[]): Promise<void> {
  const flat = written.flatMap(({ id, lines, totals }) =>
    lines.map((line, position) => ({
      ...line,
      documentId: id,
      position,
      amount: totals.lineAmounts[position] ?? 0n,
    })),
  );
  const ids = await newIds(tx, flat.length);
  const rows = flat.map((line, at) => ({ ...line, id: ids[at] ?? '' }));
  await insertAll(
    tx,
    documentLines,
    rows.map(({ taxes: _, ...line }) => line),
  );
  const taxes = rows.flatMap(({ id, taxes }) => taxes.map((tax) => ({ lineId: id, taxId: tax.id })));
  await insertAll(tx, documentLineTaxes, taxes);
}

/** The taxes that issuing copies; drafts have none. */
async function writeAllTaxes(tx: Tx, written: readonly WrittenDocument[]): Promise<void> {
  const rows = written.flatMap(({ id, planned, lines, totals }) => {
    if (planned.draft) return [];
    const used = new Map(lines.flatMap(({ taxes }) => taxes).map((tax) => [tax.id, tax]));
    return [...totals.taxes, ...totals.withholdings].map(
      ({ id: taxId, name, rate, kind, category, base, amount }) => ({
        ...{ documentId: id, taxId, name, rate, kind, category, base, amount },
        exemptionReason: used.get(taxId)?.exemptionReason ?? null,
      }),
    );
  });
  await insertAll(tx, documentTaxes, rows);
}
