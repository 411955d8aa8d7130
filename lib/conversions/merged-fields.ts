import { DomainError } from '@/lib/actions/errors';
import type { DraftForm } from '@/lib/documents/draft-form';
import type { DraftFields } from '@/lib/documents/schemas';
import { toDecimalString, toMinor } from '@/lib/money/minor';

const NO_ADDRESS = { street: null, city: null, region: null, postalCode: null, country: null };

/**
 * What the one draft says that several become: the first one's head, everybody's lines, each different note and
 * terms once. Discounts are kept where they are the same percentage, or amounts, which add up.
 * @throws DomainError `merge_prices` where taxes are included in some prices alone, `merge_discounts`
 */
export function mergedFields(parts: readonly DraftForm[]): DraftFields {
  const [first] = parts;
  if (!first) throw new DomainError('merge_none');
  if (parts.some(({ pricesIncludeTax }) => pricesIncludeTax !== first.pricesIncludeTax)) {
    throw new DomainError('merge_prices');
  }
  return {
    ...first,
    customerId: first.customer.id,
    billingAddress: first.billingAddress ?? NO_ADDRESS,
    lines: parts.flatMap(({ lines }) => lines),
    discount: mergedDiscount(
      parts.map(({ discount }) => discount),
      first.currency,
    ),
    adjustment: sumOf(
      parts.map(({ adjustment }) => adjustment),
      first.currency,
    ),
    note: eachOnce(parts.map(({ note }) => note)),
    terms: eachOnce(parts.map(({ terms }) => terms)),
  };
}

function mergedDiscount(
  discounts: readonly DraftForm['discount'][],
  currency: string,
): DraftForm['discount'] {
  const given = discounts.filter((discount) => discount !== null);
  const [first] = given;
  if (!first) return null;
  if (given.every(({ kind }) => kind === 'amount')) {
    if (given.some(({ timing }) => timing !== first.timing)) throw new DomainError('merge_discounts');
    const value = sumOf(
      given.map((discount) => discount.value),
      currency,
    );
    return { ...first, value };
  }
  const same = given.every(
    ({ kind, value, timing }) =>
      kind === first.kind && timing === first.timing && Number(value) === Number(first.value),
  );
  if (!same || given.length !== discounts.length) throw new DomainError('merge_discounts');
  return first;
}

const sumOf = (amounts: readonly string[], currency: string): string =>
  toDecimalString(
    amounts.reduce((sum, amount) => sum + minorOf(amount, currency), 0n),
    currency,
  );

function minorOf(value: string, currency: string): bigint {
  const amount = toMinor(value, currency);
  if (!amount.ok) throw new Error(`${value} ${currency} is no amount`);
  return amount.minor;
}

const eachOnce = (texts: readonly (string | null)[]): string | null =>
  [...new Set(texts.filter((text) => text !== null))].join('\n\n').slice(0, 5000) || null;
