import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { tickets } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { asOwner } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import { visibleTickets } from '@/lib/portal/visible-tickets';
import type { TicketRow } from './change-status';

/**
 * Does something with a ticket that the contact may see: asked as the portal's role, then locked and done as the owner.
 * @throws DomainError `not_found`
 */
export async function withOwnTicket<Result>(
  tx: Tx,
  viewer: Contact<'support'>,
  id: string,
  work: (ticket: TicketRow) => Promise<Result>,
): Promise<Result> {
  const seen = and(visibleTickets(viewer), eq(tickets.id, id));
  const [own] = await tx.select({ id: tickets.id }).from(tickets).where(seen);
  if (!own) throw new DomainError('not_found');
  return asOwner(tx, viewer, async () => {
    const [ticket] = await tx.select().from(tickets).where(seen).for('update');
    if (!ticket || ticket.mergedIntoId) throw new DomainError('not_found');
    return work(ticket);
  });
}
