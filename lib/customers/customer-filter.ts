import { z } from 'zod';

export const CUSTOMER_STATUSES = ['active', 'inactive', 'archived', 'all'] as const;
export type CustomerStatus = (typeof CUSTOMER_STATUSES)[number];

export const CUSTOMER_SORTS = ['name', '-name', 'newest', 'oldest'] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

/** What the list's address says. Everything of it is optional, and what makes no sense counts as not said. */
export type CustomerFilter = {
  q: string;
  groups: string[];
  status: CustomerStatus;
  sort: CustomerSort;
  /** Page cursors: at most one of them. */
  after: string | null;
  before: string | null;
};

const Query = z.string().max(200).catch('');
const Groups = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.uuid()).max(50))
  .catch([]);
const Cursor = z.string().min(1).max(1000).nullable().catch(null);

type Params = Record<string, string | string[] | undefined>;

/** Reads the list's address. */
export function parseCustomerFilter(params: Params): CustomerFilter {
  const one = (name: string) => (Array.isArray(params[name]) ? params[name][0] : params[name]);
  const after = Cursor.parse(one('after') ?? null);
  return {
    q: Query.parse(one('q')).trim(),
    groups: [...new Set(Groups.parse(one('group')))],
    status: z.enum(CUSTOMER_STATUSES).catch('active').parse(one('status')),
    sort: z.enum(CUSTOMER_SORTS).catch('name').parse(one('sort')),
    after,
    before: after === null ? Cursor.parse(one('before') ?? null) : null,
  };
}

/** The list's address with something changed; a change of what is listed starts at the first page. */
export function customersHref(filter: CustomerFilter, change: Partial<CustomerFilter>): string {
  const next = { ...filter, after: null, before: null, ...change };
  const params = new URLSearchParams();
  if (next.q) params.set('q', next.q);
  if (next.groups.length > 0) params.set('group', next.groups.join(','));
  if (next.status !== 'active') params.set('status', next.status);
  if (next.sort !== 'name') params.set('sort', next.sort);
  if (next.after) params.set('after', next.after);
  if (next.before) params.set('before', next.before);
  const query = params.toString();
  return query ? `/admin/customers?${query}` : '/admin/customers';
}
