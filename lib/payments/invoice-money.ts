import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { allocations, documents, paymentModes, payments } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { ofVisibleCustomer } from '@/lib/customers/visible-customers';
import type { Day } from '@/lib/dates/day';
import { sourceOf } from './remove-allocation';
import type { CreditSource } from './schemas';

/** What paid for an invoice: a payment, or a credit note by its number. */
export type InvoiceMoney = {
  id: string;
  source: CreditSource;
  date: Day;
  mode: string | null;
  reference: string | null;
  amount: bigint;
};

/** What paid for an invoice, in the order of its dates. */
export async function invoiceMoney(
  viewer: Staff<'payments:view'>,
  invoiceId: string,
): Promise<InvoiceMoney[]> {
  const db = database();
  const creditNotes = alias(documents, 'credit_notes');
  const rows = await db
    .select({
      id: allocations.id,
      paymentId: allocations.paymentId,
      creditNoteId: allocations.creditNoteId,
      amount: allocations.amount,
      paidOn: payments.date,
      mode: paymentModes.name,
      reference: payments.reference,
      creditedOn: creditNotes.issueDate,
      number: creditNotes.number,
    })
    .from(allocations)
    .leftJoin(payments, eq(payments.id, allocations.paymentId))
    .leftJoin(paymentModes, eq(paymentModes.id, payments.modeId))
    .leftJoin(creditNotes, eq(creditNotes.id, allocations.creditNoteId))
    .where(and(eq(allocations.invoiceId, invoiceId), ofVisibleCustomer(viewer, allocations.customerId)))
    .orderBy(asc(allocations.id));
  return rows
    .map(({ id, amount, mode, ...row }) => ({
      id,
      source: sourceOf(row),
      date: row.paidOn ?? row.creditedOn ?? '',
      mode,
      reference: row.number ?? row.reference,
      amount,
    }))
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}
