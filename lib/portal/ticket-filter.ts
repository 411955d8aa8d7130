import { z } from 'zod';
import { type ListParams, oneParam, type PageParams, pageParams } from '@/lib/lists/list-params';

/** What a contact's list can be narrowed to; the first is everything. */
export const TICKET_STATES = ['all', 'open', 'closed'] as const;
export type TicketState = (typeof TICKET_STATES)[number];

export type PortalTicketFilter = PageParams & { state: TicketState };

export const parsePortalTicketFilter = (params: ListParams): PortalTicketFilter => ({
  state: z.enum(TICKET_STATES).catch('all').parse(oneParam(params, 'state')),
  ...pageParams(params),
});

/** The list's address with something changed; a change of what is listed starts at the first page. */
export function portalTicketsHref(filter: PortalTicketFilter, change: Partial<PortalTicketFilter>): string {
  const { state, after, before } = { ...filter, after: null, before: null, ...change };
  const params = new URLSearchParams();
  if (state !== 'all') params.set('state', state);
  if (after) params.set('after', after);
  if (before) params.set('before', before);
  const query = params.toString();
  return `/portal/tickets${query && `?${query}`}`;
}
