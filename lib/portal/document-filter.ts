import { z } from 'zod';
import type { DocumentKind } from '@/lib/documents/states';

/** What a list can be narrowed to; the first is everything. */
export const LIST_STATES = {
  invoice: ['all', 'open', 'overdue', 'paid'],
  estimate: ['all', 'open', 'expired'],
} as const satisfies Record<DocumentKind, readonly string[]>;

export type ListState = (typeof LIST_STATES)[DocumentKind][number];

export const LIST_SORTS = ['newest', 'oldest'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** What the address of a list says. Everything of it is optional, and what makes no sense counts as not said. */
export type DocumentFilter = {
  state: ListState;
  sort: ListSort;
  /** Page cursors: at most one of them. */
  after: string | null;
  before: string | null;
};

const Cursor = z.string().min(1).max(1000).nullable().catch(null);

export function parseDocumentFilter(
  kind: DocumentKind,
  params: Record<string, string | string[] | undefined>,
): DocumentFilter {
  const one = (name: string) => (Array.isArray(params[name]) ? params[name][0] : params[name]);
  const after = Cursor.parse(one('after') ?? null);
  return {
    state: z.enum(LIST_STATES[kind]).catch('all').parse(one('state')),
    sort: z.enum(LIST_SORTS).catch('newest').parse(one('sort')),
    after,
    before: after === null ? Cursor.parse(one('before') ?? null) : null,
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
  return `/portal/${kind}s${query && `?${query}`}`;
}
