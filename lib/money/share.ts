/** One of those who share: `key` decides ties, `weight` may be negative (a group of returned goods). */
type Sharer = { key: string; weight: bigint };

/**
 * Shares a whole amount in proportion to the weights, in whole units, by largest remainder; equal remainders go by
 * key, so that the order of the sharers never matters. The shares add up to the amount exactly.
 * Sharing a negated amount over negated weights gives the negated shares. Throws when there is an amount but the
 * weights add up to zero.
 */
export function shareOut(amount: bigint, sharers: readonly Sharer[]): bigint[] {
  if (amount === 0n) return sharers.map(() => 0n);
  const whole = sharers.reduce((sum, { weight }) => sum + weight, 0n);
  if (whole === 0n) throw new RangeError('Nothing to share by: the weights add up to zero');
  // Worked out for a positive amount and mirrored, or ties would fall differently for a credit note.
  const sign = amount < 0n ? -1n : 1n;
  const size = amount * sign;
  const unit = whole < 0n ? -whole : whole;

  const parts = sharers.map(({ key, weight }, index) => {
    const exact = size * (whole < 0n ? -weight : weight);
    const remainder = ((exact % unit) + unit) % unit;
    return { key, index, share: (exact - remainder) / unit, remainder };
  });
  let left = size - parts.reduce((sum, { share }) => sum + share, 0n);

  const shares = parts.map(({ share }) => share * sign);
  for (const { index, share } of parts.toSorted(byRemainderThenKey)) {
    if (left === 0n) break;
    shares[index] = (share + 1n) * sign;
    left -= 1n;
  }
  return shares;
}

function byRemainderThenKey(
  a: { key: string; remainder: bigint },
  b: { key: string; remainder: bigint },
): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
