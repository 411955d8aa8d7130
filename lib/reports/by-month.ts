import type { Day } from '@/lib/dates/day';

/** Sums of some of several things (customers, groups) in some months, as a way to look up all months of one. */
export function byMonth(
  months: readonly Day[],
  sums: readonly { of: string; month: string; invoiced: bigint }[],
): (of: string) => bigint[] {
  const found = new Map(sums.map(({ of, month, invoiced }) => [`${of} ${month}`, invoiced]));
  return (of) => months.map((month) => found.get(`${of} ${month}`) ?? 0n);
}
