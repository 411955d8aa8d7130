import { randomUUID } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { database } from '../../../db/client';
import { customers } from '../../../db/schema';
import type { Permission } from '../../../lib/auth/permissions';
import type { Staff } from '../../../lib/auth/viewers';
import { createInvoice } from '../../../lib/invoices/create-invoice';
import { issueInvoice } from '../../../lib/invoices/issue-invoice';
import { loadSampleData } from '../../../lib/sample/load-sample-data';
import { removeSampleData } from '../../../lib/sample/remove-sample-data';
import { draft, line } from '../../support/sales-company';

export const load = (viewer: Staff<Permission>) => database().transaction((tx) => loadSampleData(tx, viewer));

export const remove = (viewer: Staff<Permission>) =>
  database().transaction((tx) => removeSampleData(tx, viewer));

/** An invoice of 100.00 as staff make it, issued today where it is to be. */
export async function invoiceFor(
  viewer: Staff<Permission>,
  customerId: string,
  {
    taxIds = [],
    issue = true,
    itemId,
    exchangeRate,
  }: { taxIds?: string[]; itemId?: string; issue?: boolean; exchangeRate?: string } = {},
): Promise<{ id: string; number: string | null }> {
  const { id } = await database().transaction((tx) =>
    createInvoice(tx, viewer, draft(customerId, { lines: [line({ taxIds, itemId })] })),
  );
  if (!issue) return { id, number: null };
  return database().transaction((tx) =>
    issueInvoice(tx, viewer, { id, version: 1, submissionId: randomUUID(), exchangeRate }),
  );
}

/** Some sample customer. */
export async function aSampleCustomer(currency = 'EUR'): Promise<string> {
  const [row] = await database()
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.sample, true), eq(customers.currency, currency)))
    .orderBy(asc(customers.id))
    .limit(1);
  return row?.id ?? '';
}
