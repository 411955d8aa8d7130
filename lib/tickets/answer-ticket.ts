import 'server-only';
import type { Tx } from '@/db/client';
import { Problems } from '@/lib/actions/problems';
import type { Staff } from '@/lib/auth/viewers';
import { checkFiles } from '@/lib/files/check-files';
import { answered } from './answered';
import { changeStatus } from './change-status';
import { checkChoice } from './check-choice';
import { lockTicket } from './lock-ticket';
import type { AnswerTicket } from './schemas';
import { tellContact } from './tell-contact';
import { writeMessage } from './write-message';

/**
 * What staff write under a ticket: a reply that the customer reads, or a note that it never does. A closed ticket is
 * answered, too: it is open again then, unless the status that was chosen says otherwise.
 * @throws DomainError `not_found`, or at `statusId` or `attachments`
 */
export async function answerTicket(
  tx: Tx,
  viewer: Staff<'tickets:reply'>,
  { id, kind, body, attachments, statusId }: AnswerTicket,
): Promise<{ id: string }> {
  const ticket = await lockTicket(tx, viewer, id);
  const problems = new Problems();
  if (statusId) await checkChoice(tx, 'status', statusId, { problems, field: 'statusId' });
  const files = await checkFiles(tx, attachments, problems);
  problems.raise();
  const messageId = await writeMessage(tx, viewer, { ticketId: id, kind, body, files });
  if (kind === 'reply') {
    await answered(tx, viewer, ticket, statusId);
    await tellContact(tx, viewer, 'ticket_reply', { ...ticket, messageId, body });
  }
  if (kind === 'note' && statusId) await changeStatus(tx, viewer, ticket, statusId);
  return { id };
}
