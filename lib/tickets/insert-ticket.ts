import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { ticketCounter, tickets } from '@/db/schema';
import { Problems } from '@/lib/actions/problems';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { SignedInContact, SignedInStaff } from '@/lib/auth/viewers';
import { checkFiles } from '@/lib/files/check-files';
import { checkChoice, statusId } from './check-choice';
import type { OpenTicket } from './schemas';
import { writeMessage } from './write-message';

type Whose = { customerId: string; contactId: string | null; assignedTo: string | null };

export type InsertedTicket = { id: string; number: number; messageId: string };

/**
 * Writes a ticket and its first message, under the next number.
 * @throws DomainError at `departmentId`, `priorityId` or `attachments`
 */
export async function insertTicket(
  tx: Tx,
  author: SignedInStaff | SignedInContact,
  { subject, departmentId, priorityId, body, attachments }: OpenTicket,
  { customerId, contactId, assignedTo }: Whose,
): Promise<InsertedTicket> {
  const problems = new Problems();
  await checkChoice(tx, 'department', departmentId, { problems, field: 'departmentId' });
  await checkChoice(tx, 'priority', priorityId, { problems, field: 'priorityId' });
  const files = await checkFiles(tx, attachments, problems);
  problems.raise();
  const byStaff = actorOf(author).kind === 'staff';
  const [counter] = await tx
    .update(ticketCounter)
    .set({ next: sql`${ticketCounter.next} + 1` })
    .returning({ next: ticketCounter.next });
  if (!counter) throw new Error('no counter of tickets');
  const number = counter.next - 1;
  const [row] = await tx
    .insert(tickets)
    .values({
      number,
      subject,
      customerId,
      contactId,
      departmentId,
      priorityId,
      statusId: await statusId(tx, byStaff ? 'answered' : 'open'),
      assignedTo,
      createdBy: byStaff ? author.id : null,
      awaitsStaff: !byStaff,
      searchText: sql`search_form(${`${number} ${subject}`})`,
    })
    .returning({ id: tickets.id });
  if (!row) throw new Error('a ticket was not written');
  const messageId = await writeMessage(tx, author, { ticketId: row.id, kind: 'reply', body, files });
  await writeAudit(tx, actorOf(author), {
    action: 'ticket.opened',
    subject: { kind: 'ticket', id: row.id, name: `${number} ${subject}` },
    customerId,
  });
  return { id: row.id, number, messageId };
}
