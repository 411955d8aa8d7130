import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { ticketMessages, tickets } from '@/db/schema';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { dropFiles } from '@/lib/files/drop-files';
import { attachedFiles } from './attached-files';
import { lockTicket } from './lock-ticket';
import type { TicketId } from './schemas';

/** Deletes a ticket, its messages and those that were merged into it; its number is not given again. @throws DomainError `not_found` */
export async function deleteTicket(
  tx: Tx,
  viewer: Staff<'tickets:delete'>,
  { id }: TicketId,
): Promise<{ id: string }> {
  const ticket = await lockTicket(tx, viewer, id);
  const files = await attachedFiles(tx, eq(ticketMessages.ticketId, id));
  await tx.delete(tickets).where(eq(tickets.id, id));
  await dropFiles(tx, files);
  await writeAudit(tx, actorOf(viewer), {
    action: 'ticket.deleted',
    subject: { kind: 'ticket', id, name: `${ticket.number} ${ticket.subject}` },
    customerId: ticket.customerId,
  });
  return { id };
}
