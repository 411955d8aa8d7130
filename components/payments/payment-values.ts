import { minorDigits } from '@/lib/money/currencies';
import { formatDecimal } from '@/lib/money/format';
import { toDecimalString, toMinor } from '@/lib/money/minor';
import { plainOf } from '@/lib/money/parse-decimal';
import type { PayableInvoice } from '@/lib/payments/open-invoices';
import { shareOut } from '@/lib/payments/share-out';

/** What a customer owes, as forms that move money show it. */
export type Dues = { currency: string; invoices: readonly PayableInvoice[] };

/** What goes to each invoice, as typed, by its id. */
export type Shares = Record<string, string>;

/** Minor units of what was typed; nothing for what is no amount of this currency yet. */
export function minorOf(typed: string, currency: string, locale: string): bigint {
  const amount = toMinor(plainOf(typed, locale), currency);
  return amount.ok && amount.minor > 0n ? amount.minor : 0n;
}

/** Minor units of a plain decimal that the server gave. */
export function exact(plain: string, currency: string): bigint {
  const amount = toMinor(plain, currency);
  return amount.ok ? amount.minor : 0n;
}

/** A plain decimal as a field shows it. */
export const shown = (plain: string, currency: string, locale: string): string =>
  formatDecimal(plain, locale, { min: minorDigits(currency) });

/** An amount over the open invoices, what is due first first. */
export function sharedOut(amount: bigint, { currency, invoices }: Dues, locale: string): Shares {
  const dues = invoices.map(({ due }) => exact(due, currency));
  const { shares } = shareOut(amount, dues);
  return Object.fromEntries(
    invoices.map(({ id }, at) => {
      const share = shares[at] ?? 0n;
      return [id, share > 0n ? shown(toDecimalString(share, currency), currency, locale) : ''];
    }),
  );
}

/** What is sent of the shares: those that say something, in the order in which they are shown. */
export const allocationsOf = (shares: Shares, { invoices }: Dues, locale: string) =>
  invoices
    .filter(({ id }) => (shares[id] ?? '').trim() !== '')
    .map(({ id }) => ({ invoiceId: id, amount: plainOf(shares[id] ?? '', locale) }));

/** What all shares come to. */
export const sumOf = (shares: Shares, currency: string, locale: string): bigint =>
  Object.values(shares).reduce((sum, typed) => sum + minorOf(typed, currency, locale), 0n);
