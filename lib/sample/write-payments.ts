import 'server-only';
import { asc } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allocations, paymentModes, payments } from '@/db/schema';
import type { Company } from '@/lib/company/read-company';
import { insertAll, newIds } from './insert-all';
import type { WrittenDocument } from './write-documents';

/** Pays what is planned to be paid: each payment goes to its invoice, and the triggers carry it to its sums. */
export async function writePayments(
  tx: Tx,
  written: readonly WrittenDocument[],
  { company, createdBy }: { company: Company; createdBy: string | null },
): Promise<void> {
  const [mode] = await tx
    .select({ id: paymentModes.id })
    .from(paymentModes)
    .orderBy(asc(paymentModes.position))
    .limit(1);
  if (!mode) return;
  const paid = written.flatMap(({ id, planned: { payment, draft }, customer, totals }) => {
    const amount = payment?.half ? totals.payable / 2n : totals.payable;
    if (!payment || draft || amount <= 0n) return [];
    return [
      { invoiceId: id, customerId: customer.id, currency: customer.currency, amount, date: payment.on },
    ];
  });
  const ids = await newIds(tx, paid.length);
  await insertAll(
    tx,
    payments,
    paid.map(({ invoiceId: _, ...row }, at) => ({
      ...row,
      id: ids[at],
      baseCurrency: company.currency,
      modeId: mode.id,
      createdBy,
    })),
  );
  await insertAll(
    tx,
    allocations,
    paid.map(({ date: _, ...row }, at) => ({ ...row, paymentId: ids[at], createdBy })),
  );
}
