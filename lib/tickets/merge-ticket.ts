import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { ticketMessages, tickets } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { lockTicket } from './lock-ticket';
import type { MergeTicket } from './schemas';

/**
 * Moves all that was written under a ticket to another one, in the order of writing; the first then leads to it. Only
 * between two of the same contact of a customer, so that nobody reads what was not theirs.
 * @throws DomainError `not_found`; at `number`: `ticket_unknown`, `ticket_other_contact`
 */
export async function mergeTicket(
  tx: Tx,
  viewer: Staff<'tickets:edit'>,
  { id, number }: MergeTicket,
): Promise<{ id: string }> {
  const typed = Number(/^#?(\d{1,9})$/.exec(number ?? '')?.[1] ?? Number.NaN);
  const [other] = Number.isNaN(typed)
    ? []
    : await tx
        .select({ id: tickets.id })
        .from(tickets)
        .where(and(eq(tickets.number, typed), isNull(tickets.mergedIntoId)));
  if (!other || other.id === id) throw fieldError('number', 'ticket_unknown');
  // In one order, so that two who merge the same two never wait for each other.
  const locked = new Map<string, Awaited<ReturnType<typeof lockTicket>>>();
  for (const each of [id, other.id].sort()) locked.set(each, await lockTicket(tx, viewer, each));
  const [from, to] = [locked.get(id), locked.get(other.id)];
  if (!from || !to) throw new Error('a ticket that was locked is gone');
  if (from.customerId !== to.customerId || from.contactId !== to.contactId)
    throw fieldError('number', 'ticket_other_contact');
  await tx.update(ticketMessages).set({ ticketId: to.id }).where(eq(ticketMessages.ticketId, id));
  await tx.update(tickets).set({ mergedIntoId: to.id }).where(eq(tickets.mergedIntoId, id));
  await tx.update(tickets).set({ mergedIntoId: to.id, updatedAt: sql`now()` }).where(eq(tickets.id, id));
  const later = from.lastReplyAt > to.lastReplyAt;
  await tx
    .update(tickets)
    .set({
      ...(later && { lastReplyAt: from.lastReplyAt, awaitsStaff: from.awaitsStaff }),
      tags: [...new Set([...to.tags, ...from.tags])],
      updatedAt: sql`now()`,
    })
    .where(eq(tickets.id, to.id));
  await writeAudit(tx, actorOf(viewer), {
    action: 'ticket.merged',
    subject: { kind: 'ticket', id: to.id, name: `${to.number} ${to.subject}` },
    customerId: to.customerId,
    changes: { from: from.number },
  });
  return { id: to.id };
}
