import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { allocations, customers, documents, paymentModes, payments, refunds } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import type { Day } from '@/lib/dates/day';
import { isDocumentId } from '@/lib/documents/document-address';
import { type ListedPayment, listedPayment, paymentColumns } from './list-payments';

/** What of a payment or credit note went to an invoice. */
export type AllocatedTo = { id: string; invoiceId: string; number: string; issueDate: Day; amount: bigint };

export type Refund = {
  id: string;
  date: Day;
  mode: string;
  reference: string | null;
  amount: bigint;
  voidReason: string | null;
};

/** A payment with everything that its page shows. */
export type PaymentDetails = ListedPayment & {
  note: string | null;
  voidReason: string | null;
  allocations: AllocatedTo[];
  refunds: Refund[];
};

/** A payment for its page; null where there is none. */
export async function getPayment(viewer: Staff<'payments:view'>, id: string): Promise<PaymentDetails | null> {
  if (!isDocumentId(id)) return null;
  const db = database();
  const [row] = await db
    .select({ ...paymentColumns, note: payments.note, voidReason: payments.voidReason })
    .from(payments)
    .innerJoin(customers, eq(customers.id, payments.customerId))
    .innerJoin(paymentModes, eq(paymentModes.id, payments.modeId))
    .where(and(eq(payments.id, id), visibleCustomers(viewer)));
  if (!row) return null;
  const source = { kind: 'payment', id } as const;
  return {
    ...listedPayment(row),
    note: row.note,
    voidReason: row.voidReason,
    allocations: await allocationsOf(db, source),
    refunds: await refundsOf(db, source),
  };
}

type Source = { kind: 'payment' | 'credit_note'; id: string };

/** Which invoices got what of a payment or a credit note. */
export const allocationsOf = (db: Database | Tx, { kind, id }: Source): Promise<AllocatedTo[]> =>
  db
    .select({
      id: allocations.id,
      invoiceId: allocations.invoiceId,
      number: documents.number,
      issueDate: documents.issueDate,
      amount: allocations.amount,
    })
    .from(allocations)
    .innerJoin(documents, eq(documents.id, allocations.invoiceId))
    .where(eq(kind === 'payment' ? allocations.paymentId : allocations.creditNoteId, id))
    .orderBy(asc(documents.issueDate), asc(documents.id))
    .then((rows) => rows.map((row) => ({ ...row, number: row.number ?? '' })));

/** What went back of a payment or a credit note, with what was taken back again. */
export const refundsOf = (db: Database | Tx, { kind, id }: Source): Promise<Refund[]> =>
  db
    .select({
      id: refunds.id,
      date: refunds.date,
      mode: paymentModes.name,
      reference: refunds.reference,
      amount: refunds.amount,
      voidReason: refunds.voidReason,
    })
    .from(refunds)
    .innerJoin(paymentModes, eq(paymentModes.id, refunds.modeId))
    .where(eq(kind === 'payment' ? refunds.paymentId : refunds.creditNoteId, id))
    .orderBy(asc(refunds.date), asc(refunds.id));
