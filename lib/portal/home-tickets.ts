import 'server-only';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { ticketMessages, tickets } from '@/db/schema';
import type { Contact } from '@/lib/auth/viewers';
import { choiceOf, listChoices } from '@/lib/tickets/list-choices';
import { type PortalTicketRow, ticketColumns } from './tickets';
import { visibleTickets } from './visible-tickets';

const MOST_TICKETS = 3;

/** The tickets that were written to last, with their status in the contact's language. */
export async function lastTickets(db: Database | Tx, viewer: Contact<'support'>): Promise<PortalTicketRow[]> {
  const rows = await db
    .select(ticketColumns)
    .from(tickets)
    .where(and(visibleTickets(viewer), isNull(tickets.mergedIntoId)))
    .orderBy(desc(tickets.lastReplyAt), desc(tickets.id))
    .limit(MOST_TICKETS);
  if (rows.length === 0) return [];
  const { status } = await listChoices(viewer.language, db);
  return rows.map(({ id, number, subject, lastReplyAt, statusId }) => ({
    ...{ id, number, subject, lastReplyAt },
    status: choiceOf(status, statusId),
  }));
}

/** Tickets that staff wrote to after a moment, each once with when that was last, the latest first. */
export function newTicketReplies(
  db: Database | Tx,
  viewer: Contact<'support'>,
  since: Date,
  most: number,
): Promise<{ id: string; subject: string; repliedAt: Date }[]> {
  const last = db
    .selectDistinctOn([tickets.id], {
      id: tickets.id,
      subject: tickets.subject,
      repliedAt: ticketMessages.createdAt,
    })
    .from(tickets)
    .innerJoin(ticketMessages, eq(ticketMessages.ticketId, tickets.id))
    .where(
      and(
        visibleTickets(viewer),
        isNull(tickets.mergedIntoId),
        ...[eq(ticketMessages.kind, 'reply'), ticketMessages.byStaff, gt(ticketMessages.createdAt, since)],
      ),
    )
    .orderBy(tickets.id, desc(ticketMessages.createdAt))
    .as('last');
  return db.select().from(last).orderBy(desc(last.repliedAt), desc(last.id)).limit(most);
}
