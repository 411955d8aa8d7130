import 'server-only';
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Tx } from '@/db/client';
import { tickets } from '@/db/schema';
import type { Contact } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { pageOf } from '@/lib/lists/page-of';
import { byMoment, pageOrder } from '@/lib/lists/page-order';
import { wordsIn } from '@/lib/lists/words-condition';
import { choiceOf, listChoices } from '@/lib/tickets/list-choices';
import { readThread } from '@/lib/tickets/read-thread';
import { inPeriod } from './list-filter';
import { readAsContact } from './read-as-contact';
import type { PortalTicketFilter } from './ticket-filter';
import { visibleTickets } from './visible-tickets';

const TICKETS_PER_PAGE = 25;

export const ticketColumns = {
  id: tickets.id,
  number: tickets.number,
  subject: tickets.subject,
  statusId: tickets.statusId,
  departmentId: tickets.departmentId,
  priorityId: tickets.priorityId,
  closedAt: tickets.closedAt,
  lastReplyAt: tickets.lastReplyAt,
  createdAt: tickets.createdAt,
};

/** A page of the tickets that a contact sees, by their last reply. */
export const listPortalTickets = (viewer: Contact<'support'>, filter: PortalTicketFilter, locale: string) =>
  readAsContact(viewer, (tx) => portalTicketPage(tx, viewer, filter, locale));

/** The same with the transaction's or connection's own eyes; a test tries the where-clause alone. */
export async function portalTicketPage(
  db: Database | Tx,
  viewer: Contact<'support'>,
  filter: PortalTicketFilter,
  locale: string,
) {
  const { timeZone } = await theCompany(db);
  const order = pageOrder(
    filter,
    { ...byMoment(sql`${tickets.lastReplyAt}`), descending: filter.sort === 'newest' },
    tickets.id,
  );
  const inState = {
    all: undefined,
    open: isNull(tickets.closedAt),
    closed: isNotNull(tickets.closedAt),
  }[filter.state];
  const found = await db
    .select({ ...ticketColumns, place: sql<string>`${order.key.by}::text` })
    .from(tickets)
    .where(
      and(
        visibleTickets(viewer),
        isNull(tickets.mergedIntoId),
        inState,
        inPeriod(sql`(${tickets.lastReplyAt} at time zone ${timeZone})::date`, filter.asked),
        wordsIn(tickets.searchText, filter.search.replace(/^#/, '')),
        order.beyond(order.key),
      ),
    )
    .orderBy(order.orderBy(order.key))
    .limit(TICKETS_PER_PAGE + 1);
  const { status } = await listChoices(locale, db);
  return pageOf({
    ...{ found, size: TICKETS_PER_PAGE, ...order },
    placeOf: ({ place, id }) => ({ value: place, id }),
    show: ({ id, number, subject, lastReplyAt, statusId }) => ({
      id,
      number,
      subject,
      lastReplyAt,
      status: choiceOf(status, statusId),
    }),
  });
}

export type PortalTicketRow = Awaited<ReturnType<typeof listPortalTickets>>['rows'][number];

/** One of them with its replies; where it was merged, only where it went on; null where the contact sees none. */
export async function readPortalTicket(viewer: Contact<'support'>, id: string, locale: string) {
  if (!z.uuid().safeParse(id).success) return null;
  return readAsContact(viewer, async (tx) => {
    const [row] = await tx
      .select({ ...ticketColumns, mergedIntoId: tickets.mergedIntoId })
      .from(tickets)
      .where(and(visibleTickets(viewer), eq(tickets.id, id)));
    if (!row) return null;
    const choices = await listChoices(locale, tx);
    return {
      ...row,
      status: choiceOf(choices.status, row.statusId),
      department: choiceOf(choices.department, row.departmentId),
      priority: choiceOf(choices.priority, row.priorityId),
      thread: await readThread(tx, id, 'replies alone'),
    };
  });
}

/** What a new ticket can be filed under. */
export const portalTicketChoices = (viewer: Contact<'support'>, locale: string) =>
  readAsContact(viewer, (tx) => listChoices(locale, tx));
