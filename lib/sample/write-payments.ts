import 'server-only';
import { asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allocations, paymentModes, payments } from '@/db/schema';
import type { Company } from '@/lib/company/read-company';
import { insertAll, newIds } from './insert-all';
import type { WrittenDocument } from './write-documents';

/** By which of the modes customers pay: most by the first one. */
const HABITS = [0, 0, 3, 0, 2];

/** Pays what is planned to be paid: each payment goes to its invoice, and the triggers carry it to its sums. */
export async function writePayments(
  tx: Tx,
  written: readonly WrittenDocument[],
  { company, createdBy }: { company: Company; createdBy: string | null },
): Promise<void> {
  const modes = await tx
    .select({ id: paymentModes.id })
    .from(paymentModes)
    .where(eq(paymentModes.active, true))
    .orderBy(asc(paymentModes.position), asc(paymentModes.id));
  const [usual] = modes;
  if (!usual) return;
  const paid = written.flatMap(({ id, planned: { payment, draft, customer: at }, customer, totals }) => {
    const amount = payment?.half ? totals.payable / 2n : totals.payable;
    if (!payment || draft || amount <= 0n) return [];
    return [
      {
        ...{ invoiceId: id, customerId: customer.id, currency: customer.currency },
        ...{ amount, date: payment.on, modeId: (modes[HABITS[at % HABITS.length] ?? 0] ?? usual).id },
      },
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
      createdBy,
    })),
  );
  await insertAll(
    tx,
    allocations,
    paid.map(({ date: _, modeId: __, ...row }, at) => ({ ...row, paymentId: ids[at], createdBy })),
  );
}
