import type { Day } from '@/lib/dates/day';
import type { ListParams } from '@/lib/lists/list-params';
import { type ListChange, type ListFilter, listHref, readListFilter } from './list-filter';

/** What a contact's list can be narrowed to; the first is everything. */
const TICKET_STATES = ['all', 'open', 'closed'] as const;
type TicketState = (typeof TICKET_STATES)[number];

/** By the last message. */
const TICKET_SORTS = ['newest', 'oldest'] as const;
type TicketSort = (typeof TICKET_SORTS)[number];

export const TICKET_CHOICES = { states: TICKET_STATES, sorts: TICKET_SORTS };

export type PortalTicketFilter = ListFilter<TicketState, TicketSort>;

export const parsePortalTicketFilter = (params: ListParams, today: Day): PortalTicketFilter =>
  readListFilter<TicketState, TicketSort>(params, TICKET_CHOICES, today);

export const PORTAL_TICKETS = '/portal/tickets';

/** The list's address with something changed. */
export const portalTicketsHref = (filter: PortalTicketFilter, change: ListChange): string =>
  listHref(PORTAL_TICKETS, filter, TICKET_CHOICES, change);
