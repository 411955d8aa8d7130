/** What of an amount goes to each due in turn, the first due first; what is left over is the last answer. */
export function shareOut(amount: bigint, dues: readonly bigint[]): { shares: bigint[]; left: bigint } {
  let left = amount > 0n ? amount : 0n;
  const shares = dues.map((due) => {
    const share = due <= 0n ? 0n : due < left ? due : left;
    left -= share;
    return share;
  });
  return { shares, left };
}
