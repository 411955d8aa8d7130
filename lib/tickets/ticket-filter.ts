import { z } from 'zod';
import { type ListParams, oneParam, type PageParams, pageParams, searchParam } from '@/lib/lists/list-params';

/** What the inbox's address says; what makes no sense counts as not said. */
export type TicketFilter = PageParams & {
  q: string;
  /** `open` is what is not closed; otherwise a status by its id. */
  status: string;
  department: string | null;
  priority: string | null;
  /** `mine`, `nobody`, or a colleague by id. */
  assigned: string | null;
  customer: string | null;
};

const Id = z.uuid().nullable().catch(null);

export function parseTicketFilter(params: ListParams): TicketFilter {
  const of = (name: string) => oneParam(params, name) ?? null;
  return {
    q: searchParam(params),
    status: z
      .union([z.enum(['open', 'all']), z.uuid()])
      .catch('open')
      .parse(of('status')),
    department: Id.parse(of('department')),
    priority: Id.parse(of('priority')),
    assigned: z
      .union([z.enum(['mine', 'nobody']), z.uuid()])
      .nullable()
      .catch(null)
      .parse(of('assigned')),
    customer: Id.parse(of('customer')),
    ...pageParams(params),
  };
}

/** The inbox's address with something changed; a change of what is listed starts at the first page. */
export function ticketsHref(
  filter: TicketFilter,
  change: Partial<TicketFilter>,
  base = '/admin/tickets',
): string {
  const { status, ...next } = { ...filter, after: null, before: null, ...change };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(next)) if (value) params.set(name, value);
  if (status !== 'open') params.set('status', status);
  const query = params.toString();
  return query ? `${base}?${query}` : base;
}
