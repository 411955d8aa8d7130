import type { Day } from '@/lib/dates/day';
import type { DocumentKind } from '@/lib/documents/states';
import type { ListParams } from '@/lib/lists/list-params';
import { filterParams, type ListChange, type ListFilter, listHref, readListFilter } from './list-filter';

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

export const LIST_SORTS = ['newest', 'oldest', 'soonest', 'largest', 'smallest'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

export type DocumentFilter = ListFilter<ListState, ListSort>;

/** Nothing of a credit note is due on a day. */
const BY_DATE_AND_AMOUNT = ['newest', 'oldest', 'largest', 'smallest'] as const;

export const documentChoices = (kind: DocumentKind) => ({
  states: LIST_STATES[kind] as readonly ['all', ...ListState[]],
  sorts: kind === 'credit_note' ? BY_DATE_AND_AMOUNT : LIST_SORTS,
});

export const parseDocumentFilter = (kind: DocumentKind, params: ListParams, today: Day): DocumentFilter =>
  readListFilter<ListState, ListSort>(params, documentChoices(kind), today);

/** What a filter of a kind says, as an address has it, but for the page. */
export const documentParams = (kind: DocumentKind, filter: DocumentFilter) =>
  filterParams(filter, documentChoices(kind));

/** The address of a kind's list with something changed. */
export const documentsHref = (kind: DocumentKind, filter: DocumentFilter, change: ListChange): string =>
  listHref(PORTAL_LISTS[kind], filter, documentChoices(kind), change);
