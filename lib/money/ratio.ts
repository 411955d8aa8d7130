/**
 * How much `part` is of `whole`, in percent with one decimal, rounded half away from zero: `'12.3'`. Null where the
 * whole is nothing or less, of which nothing is a part.
 */
export function percentOf(part: bigint, whole: bigint): string | null {
  if (whole <= 0n) return null;
  const negative = part < 0n;
  const tenths = ((negative ? -part : part) * 2000n + whole) / (2n * whole);
  return `${negative && tenths > 0n ? '-' : ''}${tenths / 10n}.${tenths % 10n}`;
}
