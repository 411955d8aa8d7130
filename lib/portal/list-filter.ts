import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import type { Day } from '@/lib/dates/day';
import { type ListParams, oneParam, type PageParams, pageParams, searchParam } from '@/lib/lists/list-params';
import { type AskedPeriod, type PeriodName, readPeriod } from '@/lib/reports/period';

/** The periods that a list of the customer area offers, beside all of it. */
export const LIST_PERIODS = [
  'this_month',
  'last_month',
  'this_quarter',
  'this_year',
  'last_year',
  'custom',
] as const satisfies readonly PeriodName[];

/** What the address of a list says. Everything of it is optional, and what makes no sense counts as not said. */
export type ListFilter<State extends string = string, Sort extends string = string> = PageParams & {
  search: string;
  state: State;
  sort: Sort;
  asked: AskedPeriod;
};

/** What a list can be narrowed to and sorted by; the first of each is what it is without a choice. */
export type ListChoices<State extends string, Sort extends string> = {
  states: readonly [State, ...State[]];
  sorts: readonly [Sort, ...Sort[]];
};

/** @param today of the company's time zone, by which periods are counted */
export const readListFilter = <State extends string, Sort extends string>(
  params: ListParams,
  { states, sorts }: ListChoices<State, Sort>,
  today: Day,
): ListFilter<State, Sort> => ({
  search: searchParam(params),
  state: states.find((each) => each === oneParam(params, 'state')) ?? states[0],
  sort: sorts.find((each) => each === oneParam(params, 'sort')) ?? sorts[0],
  asked: readPeriod(params, today, 'all'),
  ...pageParams(params),
});

export type ListChange = Partial<PageParams> & {
  search?: string;
  state?: string;
  sort?: string;
  period?: PeriodName;
};

/** What a filter says, as an address has it, but for the page: only what is chosen. */
export function filterParams(
  { search, state, sort, asked }: Omit<ListFilter, 'after' | 'before'>,
  { states, sorts }: ListChoices<string, string>,
): Record<string, string> {
  return {
    ...(search && { q: search }),
    ...(state !== states[0] && { state }),
    ...(sort !== sorts[0] && { sort }),
    ...(asked.name !== 'all' && { period: asked.name }),
    ...(asked.name === 'custom' && { from: asked.from, to: asked.to }),
  };
}

/** The address of a list with something changed; a change of what is listed starts at the first page. */
export function listHref(
  path: string,
  filter: ListFilter,
  choices: ListChoices<string, string>,
  { period, after, before, ...change }: ListChange,
): string {
  const asked = { ...filter.asked, name: period ?? filter.asked.name };
  // Days of one's own begin with those of the period that was shown; all has no first, and this year's is near.
  if (filter.asked.name === 'all') asked.from = `${asked.to.slice(0, 4)}-01-01`;
  const params = new URLSearchParams(filterParams({ ...filter, ...change, asked }, choices));
  if (after) params.set('after', after);
  if (before) params.set('before', before);
  return params.size > 0 ? `${path}?${params}` : path;
}

/** Whether a list holds less than all that there is. */
export const isNarrowed = ({ search, state, asked }: ListFilter, { states }: ListChoices<string, string>) =>
  search !== '' || state !== states[0] || asked.name !== 'all';

/** That a day is in the period; days that make no period hold nothing. */
export function inPeriod(day: AnyColumn | SQL, { name, period }: AskedPeriod): SQL | undefined {
  if (name === 'all') return undefined;
  if (!period) return sql`false`;
  return sql`${day} between ${period.from}::date and ${period.to}::date`;
}
