import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { ticketChoices, tickets } from '@/db/schema';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { SignedInContact, SignedInStaff } from '@/lib/auth/viewers';

export type TicketRow = typeof tickets.$inferSelect;

/** Gives a locked ticket another status, and keeps in step whether it is closed. Written down where it changes anything. */
export async function changeStatus(
  tx: Tx,
  author: SignedInStaff | SignedInContact,
  ticket: TicketRow,
  statusId: string,
): Promise<void> {
  if (ticket.statusId === statusId) return;
  const closes = sql`exists (select 1 from ${ticketChoices} where ${ticketChoices.id} = ${statusId} and ${ticketChoices.key} = 'closed')`;
  const [after] = await tx
    .update(tickets)
    .set({ statusId, closedAt: sql`case when ${closes} then now() end`, updatedAt: sql`now()` })
    .where(eq(tickets.id, ticket.id))
    .returning({ closedAt: tickets.closedAt });
  const closed = Boolean(after?.closedAt);
  const was = ticket.closedAt !== null;
  await writeAudit(tx, actorOf(author), {
    action: closed === was ? 'ticket.status_changed' : closed ? 'ticket.closed' : 'ticket.reopened',
    subject: { kind: 'ticket', id: ticket.id, name: `${ticket.number} ${ticket.subject}` },
    customerId: ticket.customerId,
  });
}
