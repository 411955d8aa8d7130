import { percentOf } from '@/lib/money/ratio';

/** Each amount in percent of the largest, for drawing; what is below nothing is drawn as nothing. */
export function heights(amounts: readonly bigint[]): number[] {
  let largest = 0n;
  for (const amount of amounts) if (amount > largest) largest = amount;
  return amounts.map((amount) => Math.max(0, Number(percentOf(amount, largest) ?? 0)));
}
