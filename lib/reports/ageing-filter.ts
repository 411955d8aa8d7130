import type { Day } from '@/lib/dates/day';
import { type ListParams, oneParam, type PageParams, pageParams, searchParam } from '@/lib/lists/list-params';
import { type AskedDay, readAgeingDay } from './age';
import { type AskedCurrency, currencyParam, readCurrency } from './currency-choice';

/** What the address of the ageing report says. */
export type AgeingFilter = PageParams & { asked: AskedDay; today: Day; choice: AskedCurrency; q: string };

/** @param currencies those on offer, the one that is shown where an address says none first */
export const ageingFilter = (
  params: ListParams,
  today: Day,
  currencies: readonly string[],
  base: string,
): AgeingFilter => ({
  asked: readAgeingDay(params, today),
  today,
  choice: readCurrency(oneParam(params, 'currency'), currencies, base),
  q: searchParam(params),
  ...pageParams(params),
});

type Change = Partial<PageParams> & { currency?: string; q?: string };

/** What stands behind the question mark, with something changed; a change begins at the first page. */
export function ageingQuery(filter: AgeingFilter, change: Change = {}): string {
  const { asked, today, choice } = filter;
  const params = new URLSearchParams();
  if (asked.typed !== today) params.set('at', asked.typed);
  params.set('currency', change.currency ?? currencyParam(choice));
  const q = change.q ?? filter.q;
  if (q) params.set('q', q);
  if (change.after) params.set('after', change.after);
  if (change.before) params.set('before', change.before);
  return `?${params}`;
}

export const ageingHref = (filter: AgeingFilter, change: Change = {}): string =>
  `/admin/reports/ageing${ageingQuery(filter, change)}`;
