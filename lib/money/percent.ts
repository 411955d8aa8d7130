const PERCENT = /^\d{1,3}(\.\d{1,4})?$/;

/** Whether this is a percentage from 0 to `most`, written plainly with up to four decimals. */
export function isPercent(text: string, most: number): boolean {
  return PERCENT.test(text) && Number(text) <= most;
}
