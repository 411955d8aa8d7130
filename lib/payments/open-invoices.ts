import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { customers, documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { openInvoice } from '@/lib/documents/open-documents';
import { toDecimalString } from '@/lib/money/minor';

/** An invoice that money can go to. Plain data, for forms: `due` is a decimal in the major unit. */
export type PayableInvoice = { id: string; number: string; dueDate: string | null; due: string };

const MOST = 200;

/** What a customer owes, in its currency. */
export type CustomerDues = { currency: string; invoices: PayableInvoice[] };

/** The invoices of a customer that something is due of, what is due first on top; null for who may not be seen. */
export async function customerDues(
  viewer: Staff<'payments:create'>,
  customerId: string,
  db: Database | Tx = database(),
): Promise<CustomerDues | null> {
  const [customer] = await db
    .select({ currency: customers.currency })
    .from(customers)
    .where(and(eq(customers.id, customerId), visibleCustomers(viewer)));
  if (!customer) return null;
  const { currency } = customer;
  const rows = await db
    .select({
      id: documents.id,
      number: documents.number,
      dueDate: documents.dueDate,
      due: documents.due,
    })
    .from(documents)
    .where(and(eq(documents.customerId, customerId), openInvoice))
    .orderBy(asc(documents.dueDate), asc(documents.issueDate), asc(documents.id))
    .limit(MOST);
  const invoices = rows.map(({ due, number, ...row }) => ({
    ...row,
    number: number ?? '',
    due: toDecimalString(due, currency),
  }));
  return { currency, invoices };
}
