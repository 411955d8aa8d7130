import { z } from 'zod';
import { type ListParams, oneParam, type PageParams, pageParams } from '@/lib/lists/list-params';

export const CUSTOMER_STATUSES = ['active', 'inactive', 'archived', 'all'] as const;
export type CustomerStatus = (typeof CUSTOMER_STATUSES)[number];

export const CUSTOMER_SORTS = ['name', '-name', 'newest', 'oldest'] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

/** What the list's address says. Everything of it is optional, and what makes no sense counts as not said. */
export type CustomerFilter = PageParams & {
  q: string;
  groups: string[];
  /** Who looks after them. */
  staff: string | null;
  status: CustomerStatus;
  sort: CustomerSort;
};

const Query = z.string().max(200).catch('');
const Groups = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.uuid()).max(50))
  .catch([]);
/** Reads the list's address. */
export function parseCustomerFilter(params: ListParams): CustomerFilter {
  return {
    q: Query.parse(oneParam(params, 'q')).trim(),
    groups: [...new Set(Groups.parse(oneParam(params, 'group')))],
    staff: z
      .uuid()
      .nullable()
      .catch(null)
      .parse(oneParam(params, 'staff') ?? null),
    status: z.enum(CUSTOMER_STATUSES).catch('active').parse(oneParam(params, 'status')),
    sort: z.enum(CUSTOMER_SORTS).catch('name').parse(oneParam(params, 'sort')),
    ...pageParams(params),
  };
}

/** The list's address with something changed; a change of what is listed starts at the first page. */
export function customersHref(filter: CustomerFilter, change: Partial<CustomerFilter>): string {
  const next = { ...filter, after: null, before: null, ...change };
  const params = new URLSearchParams();
  if (next.q) params.set('q', next.q);
  if (next.groups.length > 0) params.set('group', next.groups.join(','));
  if (next.staff) params.set('staff', next.staff);
  if (next.status !== 'active') params.set('status', next.status);
  if (next.sort !== 'name') params.set('sort', next.sort);
  if (next.after) params.set('after', next.after);
  if (next.before) params.set('before', next.before);
  const query = params.toString();
  return query ? `/admin/customers?${query}` : '/admin/customers';
}

/** Where what the list shows, all of its pages, is to be had as a file. */
export const exportHref = (filter: CustomerFilter): string =>
  customersHref(filter, {}).replace('/admin/customers', '/api/customers');
