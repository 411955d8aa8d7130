import { minorDigits } from './currencies';

type ToMinorResult =
  | { ok: true; minor: bigint }
  | { ok: false; code: 'not_a_number' | 'too_many_decimals' | 'too_large' };

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const MAX_MINOR = 10n ** 17n;

/**
 * A decimal string (`'12.3'`) as minor units of the currency (1230n). Nothing is rounded: decimals that the currency
 * does not have are an error, unless they are zeros. Throws on an unknown currency.
 */
export function toMinor(decimal: string, currency: string): ToMinorResult {
  const digits = minorDigits(currency);
  const [, sign, whole, part = ''] = DECIMAL.exec(decimal) ?? [];
  if (whole === undefined) return { ok: false, code: 'not_a_number' };
  const decimals = part.replace(/0+$/, '');
  if (decimals.length > digits) return { ok: false, code: 'too_many_decimals' };
  const size = BigInt(whole + decimals.padEnd(digits, '0'));
  if (size > MAX_MINOR) return { ok: false, code: 'too_large' };
  return { ok: true, minor: sign ? -size : size };
}

/** Minor units as a plain decimal string with all of the currency's decimals: 1230n EUR is `'12.30'`. */
export function toDecimalString(minor: bigint, currency: string): string {
  const digits = minorDigits(currency);
  const sign = minor < 0n ? '-' : '';
  const size = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0');
  if (digits === 0) return sign + size;
  return `${sign}${size.slice(0, -digits)}.${size.slice(-digits)}`;
}
