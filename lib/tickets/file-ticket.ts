import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents, tickets } from '@/db/schema';
import { Problems } from '@/lib/actions/problems';
import { difference } from '@/lib/audit/difference';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { changeStatus } from './change-status';
import { checkAssignee } from './check-assignee';
import { checkChoice } from './check-choice';
import { lockTicket } from './lock-ticket';
import type { FileTicket } from './schemas';

/**
 * Changes what a ticket is filed under: department, priority, status, who does it, tags, the document it is about.
 * @throws DomainError `not_found`, `choice_gone` at the field that is not on offer
 */
export async function fileTicket(
  tx: Tx,
  viewer: Staff<'tickets:edit'>,
  { id, statusId, ...input }: FileTicket,
): Promise<{ id: string }> {
  const ticket = await lockTicket(tx, viewer, id);
  const problems = new Problems();
  const { departmentId, priorityId, assignedTo, documentId } = input;
  const check = (kind: 'department' | 'priority' | 'status', chosen: string, field: string) =>
    checkChoice(tx, kind, chosen, { problems, field });
  if (departmentId) await check('department', departmentId, 'departmentId');
  if (priorityId) await check('priority', priorityId, 'priorityId');
  if (statusId) await check('status', statusId, 'statusId');
  if (assignedTo) await checkAssignee(tx, assignedTo, problems);
  if (documentId) {
    const own = and(eq(documents.id, documentId), eq(documents.customerId, ticket.customerId));
    if ((await tx.$count(documents, own)) === 0) problems.at('documentId', 'choice_gone');
  }
  problems.raise();
  if (statusId) await changeStatus(tx, viewer, ticket, statusId);
  const tags = input.tags && [...new Set(input.tags)];
  const changes = difference(ticket, { ...input, ...(tags && { tags }) });
  if (Object.keys(changes).length === 0) return { id };
  await tx
    .update(tickets)
    .set({ ...input, ...(tags && { tags }), updatedAt: sql`now()` })
    .where(eq(tickets.id, id));
  await writeAudit(tx, actorOf(viewer), {
    action: 'ticket.updated',
    subject: { kind: 'ticket', id, name: `${ticket.number} ${ticket.subject}` },
    customerId: ticket.customerId,
    changes,
  });
  return { id };
}
