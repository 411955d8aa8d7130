/** What was sold in a period and what became of it, in minor units. */
export type Sales = {
  invoices: number;
  /** Without tax: by invoices, given back by credit notes of the period, and the difference. */
  invoiced: bigint;
  credited: bigint;
  net: bigint;
  /** Net in the time before that is as long; null where there is none. */
  before: bigint | null;
  /** Of the period's invoices, with tax: what was paid so far, what is due, and what of it is past its due date today. */
  paid: bigint;
  due: bigint;
  overdue: bigint;
  /** From issue to the last payment, over the period's invoices that are paid, in whole days; null over none. */
  daysToPay: number | null;
};

/** As the database sums them up, amounts as texts; `settled` invoices are paid, after so many days taken together. */
export type SummedSales = Record<
  'invoiced' | 'credited' | 'before' | 'paid' | 'due' | 'overdue' | 'settled_days',
  string
> & { invoices: number; settled: number };

/** @param compared whether there is a time before */
export function salesOf(row: SummedSales, compared: boolean): Sales {
  const [invoiced, credited] = [BigInt(row.invoiced), BigInt(row.credited)];
  const of = BigInt(row.settled);
  return {
    invoices: row.invoices,
    ...{ invoiced, credited, net: invoiced - credited },
    before: compared ? BigInt(row.before) : null,
    ...{ paid: BigInt(row.paid), due: BigInt(row.due), overdue: BigInt(row.overdue) },
    daysToPay: of === 0n ? null : Number((2n * BigInt(row.settled_days) + of) / (2n * of)),
  };
}
