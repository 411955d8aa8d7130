import { z } from 'zod';
import { type ListParams, oneParam, type PageParams, pageParams } from '@/lib/lists/list-params';

export const ITEM_STATUSES = ['active', 'retired', 'all'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

export const ITEM_SORTS = ['name', '-name', 'newest'] as const;
export type ItemSort = (typeof ITEM_SORTS)[number];

/** What the list's address says; what makes no sense counts as not said. */
export type ItemFilter = PageParams & {
  q: string;
  group: string | null;
  status: ItemStatus;
  sort: ItemSort;
};

/** Reads the list's address. */
export function parseItemFilter(params: ListParams): ItemFilter {
  return {
    q: z.string().max(200).catch('').parse(oneParam(params, 'q')).trim(),
    group: z.uuid().nullable().catch(null).parse(oneParam(params, 'group')),
    status: z.enum(ITEM_STATUSES).catch('active').parse(oneParam(params, 'status')),
    sort: z.enum(ITEM_SORTS).catch('name').parse(oneParam(params, 'sort')),
    ...pageParams(params),
  };
}

/** The list's address with something changed; a change of what is listed starts at the first page. */
export function itemsHref(filter: ItemFilter, change: Partial<ItemFilter>): string {
  const next = { ...filter, after: null, before: null, ...change };
  const params = new URLSearchParams();
  if (next.q) params.set('q', next.q);
  if (next.group) params.set('group', next.group);
  if (next.status !== 'active') params.set('status', next.status);
  if (next.sort !== 'name') params.set('sort', next.sort);
  if (next.after) params.set('after', next.after);
  if (next.before) params.set('before', next.before);
  const query = params.toString();
  return query ? `/admin/items?${query}` : '/admin/items';
}
