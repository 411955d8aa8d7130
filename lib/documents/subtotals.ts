import type { LineKind } from '@/db/schema/vocabulary';

/**
 * What each subtotal among the lines comes to: the lines before it, back to the heading or subtotal that stands
 * there. Null for every other kind of line. It is worked out wherever it is shown, and kept nowhere.
 */
export function subtotalsOf(lines: readonly { kind: LineKind; amount: bigint }[]): (bigint | null)[] {
  let sum = 0n;
  return lines.map(({ kind, amount }) => {
    if (kind === 'line') {
      sum += amount;
      return null;
    }
    const subtotal = kind === 'subtotal' ? sum : null;
    sum = 0n;
    return subtotal;
  });
}
