import { z } from 'zod';
import type { DocumentKind } from '@/lib/documents/states';
import { type ListParams, oneParam, type PageParams, pageParams } from '@/lib/lists/list-params';

/** What a list can be narrowed to; the first is everything. */
export const LIST_STATES = {
  invoice: ['all', 'open', 'overdue', 'paid'],
  estimate: ['all', 'open', 'expired'],
  credit_note: ['all', 'open'],
  proposal: ['all', 'open', 'expired'],
} as const satisfies Record<DocumentKind, readonly string[]>;

export type ListState = (typeof LIST_STATES)[DocumentKind][number];

/** Where the documents of a kind are listed; each stands below it. */
export const PORTAL_LISTS: Record<DocumentKind, string> = {
  invoice: '/portal/invoices',
  estimate: '/portal/estimates',
  credit_note: '/portal/credit-notes',
  proposal: '/portal/proposals',
};

export const LIST_SORTS = ['newest', 'oldest'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** What the address of a list says. Everything of it is optional, and what makes no sense counts as not said. */
export type DocumentFilter = PageParams & {
  state: ListState;
  sort: ListSort;
};

export function parseDocumentFilter(kind: DocumentKind, params: ListParams): DocumentFilter {
  return {
    state: z.enum(LIST_STATES[kind]).catch('all').parse(oneParam(params, 'state')),
    sort: z.enum(LIST_SORTS).catch('newest').parse(oneParam(params, 'sort')),
    ...pageParams(params),
  };
}

/** The address of a list with something changed; a change of what is listed starts at the first page. */
export function documentsHref(
  kind: DocumentKind,
  filter: DocumentFilter,
  change: Partial<DocumentFilter>,
): string {
  const next = { ...filter, after: null, before: null, ...change };
  const params = new URLSearchParams();
  if (next.state !== 'all') params.set('state', next.state);
  if (next.sort !== 'newest') params.set('sort', next.sort);
  if (next.after) params.set('after', next.after);
  if (next.before) params.set('before', next.before);
  const query = params.toString();
  return `${PORTAL_LISTS[kind]}${query && `?${query}`}`;
}
