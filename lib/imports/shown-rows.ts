import { z } from 'zod';
import { type ListParams, oneParam } from '@/lib/lists/list-params';
import type { Outcome } from './decide-rows';

/** Which rows of a simulation are listed. */
export const SHOWN = ['all', 'errors', 'skipped', 'customers', 'contacts'] as const;
export type Shown = { show: (typeof SHOWN)[number]; page: number };

const KINDS: Record<Shown['show'], Outcome['kind'] | null> = {
  all: null,
  errors: 'error',
  skipped: 'skipped',
  customers: 'customer',
  contacts: 'contact',
};

const ROWS_PER_PAGE = 50;

/** Reads the simulation's address; what makes no sense counts as not said. */
export const parseShown = (params: ListParams): Shown => ({
  show: z.enum(SHOWN).catch('all').parse(oneParam(params, 'show')),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .catch(1)
    .parse(oneParam(params, 'page') ?? 1),
});

/** The simulation's address with these rows. */
export function shownHref(id: string, { show, page }: Shown): string {
  const params = new URLSearchParams();
  if (show !== 'all') params.set('show', show);
  if (page > 1) params.set('page', String(page));
  const query = params.toString();
  return `/admin/customers/import/${id}/check${query ? `?${query}` : ''}`;
}

/** A page of the rows, and the numbers of the pages beside it; a page past the end is the last. */
export function pageOfRows<Row extends { outcome: Outcome }>(rows: readonly Row[], { show, page }: Shown) {
  const kind = KINDS[show];
  const fitting = kind ? rows.filter(({ outcome }) => outcome.kind === kind) : rows;
  const last = Math.max(1, Math.ceil(fitting.length / ROWS_PER_PAGE));
  const at = Math.min(page, last);
  return {
    rows: fitting.slice((at - 1) * ROWS_PER_PAGE, at * ROWS_PER_PAGE),
    previous: at > 1 ? at - 1 : null,
    next: at < last ? at + 1 : null,
  };
}
