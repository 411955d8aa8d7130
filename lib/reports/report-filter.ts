import type { Day } from '@/lib/dates/day';
import { type ListParams, oneParam, type PageParams, pageParams, searchParam } from '@/lib/lists/list-params';
import { type AskedCurrency, currencyParam, readCurrency } from './currency-choice';
import { type AskedPeriod, type PeriodName, readPeriod, USUAL } from './period';

export const REPORTS = ['groups', 'customers', 'ageing'] as const;
export type Report = (typeof REPORTS)[number];

/** Those that add up what was sold in a period. */
export type SalesReport = Exclude<Report, 'ageing'>;

/** What the address of a report of sales says. */
export type ReportFilter = PageParams & { asked: AskedPeriod; choice: AskedCurrency; q: string };

/** @param currencies those on offer, the one that is shown where an address says none first */
export function reportFilter(
  params: ListParams,
  today: Day,
  currencies: readonly string[],
  base: string,
): ReportFilter {
  return {
    asked: readPeriod(params, today),
    choice: readCurrency(oneParam(params, 'currency'), currencies, base),
    q: searchParam(params),
    ...pageParams(params),
  };
}

type Change = Partial<PageParams> & { period?: PeriodName; currency?: string; q?: string };

/** What stands behind the question mark, with something changed; a change begins at the first page. */
export function reportQuery(filter: ReportFilter, change: Change = {}): string {
  const { asked } = filter;
  const params = new URLSearchParams();
  const period = change.period ?? asked.name;
  if (period !== USUAL) params.set('period', period);
  if (period === 'custom') {
    params.set('from', asked.from);
    params.set('to', asked.to);
  }
  params.set('currency', change.currency ?? currencyParam(filter.choice));
  const q = change.q ?? filter.q;
  if (q) params.set('q', q);
  if (change.after) params.set('after', change.after);
  if (change.before) params.set('before', change.before);
  return `?${params}`;
}

export const reportHref = (report: SalesReport, filter: ReportFilter, change: Change = {}): string =>
  `/admin/reports/${report}${reportQuery(filter, change)}`;
