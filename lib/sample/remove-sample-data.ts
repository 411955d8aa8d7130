import 'server-only';
import { and, eq, inArray, notExists, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import {
  allocations,
  company,
  customerGroupMembers,
  customerGroups,
  customers,
  documentLines,
  documentLineTaxes,
  documents,
  documentTaxes,
  emails,
  files,
  itemGroups,
  items,
  itemTaxes,
  payments,
  refunds,
  renditions,
  series,
  seriesCounters,
  taxes,
} from '@/db/schema';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';

/**
 * Removes the sample customers with all that hangs on them, whoever made it: contacts, documents, payments, PDFs,
 * emails, at last the series. Groups, items and taxes that came along stay where somebody uses them.
 * The audit log stays. Nothing of the company's own can go: what is deleted here is flagged, and the triggers of
 * documents let go of nothing else.
 * @returns whether there was any
 */
export async function removeSampleData(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
): Promise<{ removed: boolean }> {
  await tx.select({ only: company.only }).from(company).for('no key update');
  // Customers first, as everything does that touches a customer and its documents: nothing is written for them now.
  const held = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.sample, true))
    .orderBy(customers.id)
    .for('update');
  const own = held.map(({ id }) => id);
  if (own.length === 0) return { removed: false };

  // None of them has a job: they were never to be sent.
  await tx.delete(emails).where(inArray(emails.customerId, own));
  await removeRenditions(tx, own);
  await tx.execute(sql`select set_config('app.sample_data', 'remove', true)`);
  for (const table of [refunds, allocations, payments]) {
    await tx.delete(table).where(inArray(table.customerId, own));
  }
  const gone = await tx.delete(documents).where(inArray(documents.customerId, own));
  await tx.execute(sql`select set_config('app.sample_data', '', true)`);
  await tx.delete(customers).where(inArray(customers.id, own));
  await removeSeries(tx);
  await leaveWhatIsUsed(tx);
  await writeAudit(tx, actorOf(viewer), {
    action: 'sample_data.removed',
    subject: { kind: 'sample_data', id: null, name: '' },
    changes: { customers: own.length, documents: gone.count },
  });
  return { removed: true };
}

/** PDFs with their bytes; bytes that something else shows stay. */
async function removeRenditions(tx: Tx, customerIds: string[]): Promise<void> {
  const ofThem = tx
    .select({ id: documents.id })
    .from(documents)
    .where(inArray(documents.customerId, customerIds));
  const gone = await tx
    .delete(renditions)
    .where(inArray(renditions.documentId, ofThem))
    .returning({ file: renditions.fileSha256 });
  if (gone.length === 0) return;
  const names = gone.map(({ file }) => file);
  const shown = tx.select().from(renditions).where(eq(renditions.fileSha256, files.sha256));
  await tx.delete(files).where(and(inArray(files.sha256, names), notExists(shown)));
}

async function removeSeries(tx: Tx): Promise<void> {
  const sampleSeries = tx.select({ id: series.id }).from(series).where(eq(series.sample, true));
  await tx.delete(seriesCounters).where(inArray(seriesCounters.seriesId, sampleSeries));
  await tx.delete(series).where(eq(series.sample, true));
}

/** What came with the sample data to be shared goes where nobody else uses it, and is the company's own otherwise. */
async function leaveWhatIsUsed(tx: Tx): Promise<void> {
  // Held before it is asked who uses them, or somebody who begins to meanwhile would be overlooked.
  await tx.select().from(customerGroups).where(eq(customerGroups.sample, true)).for('update');
  await tx.select().from(taxes).where(eq(taxes.sample, true)).for('update');
  await tx.select().from(items).where(eq(items.sample, true)).for('update');
  await tx.select().from(itemGroups).where(eq(itemGroups.sample, true)).for('update');
  const members = tx
    .select()
    .from(customerGroupMembers)
    .where(eq(customerGroupMembers.groupId, customerGroups.id));
  await tx.delete(customerGroups).where(and(eq(customerGroups.sample, true), notExists(members)));
  await tx.update(customerGroups).set({ sample: false }).where(eq(customerGroups.sample, true));

  const taken = tx.select().from(documentLines).where(eq(documentLines.itemId, items.id));
  await tx.delete(items).where(and(eq(items.sample, true), notExists(taken)));
  await tx.update(items).set({ sample: false }).where(eq(items.sample, true));

  const grouped = tx.select().from(items).where(eq(items.groupId, itemGroups.id));
  await tx.delete(itemGroups).where(and(eq(itemGroups.sample, true), notExists(grouped)));
  await tx.update(itemGroups).set({ sample: false }).where(eq(itemGroups.sample, true));

  const lines = tx.select().from(documentLineTaxes).where(eq(documentLineTaxes.taxId, taxes.id));
  const totals = tx.select().from(documentTaxes).where(eq(documentTaxes.taxId, taxes.id));
  const preset = tx.select().from(itemTaxes).where(eq(itemTaxes.taxId, taxes.id));
  await tx
    .delete(taxes)
    .where(and(eq(taxes.sample, true), notExists(lines), notExists(totals), notExists(preset)));
  await tx.update(taxes).set({ sample: false }).where(eq(taxes.sample, true));
}
