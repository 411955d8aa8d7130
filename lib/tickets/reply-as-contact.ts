import 'server-only';
import type { Tx } from '@/db/client';
import { DomainError } from '@/lib/actions/errors';
import { once } from '@/lib/actions/once';
import { Problems } from '@/lib/actions/problems';
import type { Contact } from '@/lib/auth/viewers';
import { checkFiles } from '@/lib/files/check-files';
import { answered } from './answered';
import { withOwnTicket } from './lock-own';
import type { ReplyToTicket } from './schemas';
import { tellStaff } from './tell-staff';
import { writeMessage } from './write-message';

/**
 * A contact's reply; the same form sent twice is one.
 * @throws DomainError `not_found`, `ticket_closed` (it is reopened first), or at `attachments`
 */
export const replyAsContact = (
  tx: Tx,
  viewer: Contact<'support'>,
  { id, submissionId, body, attachments }: ReplyToTicket,
): Promise<{ id: string }> =>
  withOwnTicket(tx, viewer, id, (ticket) =>
    once(tx, { action: 'ticket.reply', actorId: viewer.id, submissionId }, async () => {
      if (ticket.closedAt) throw new DomainError('ticket_closed');
      const problems = new Problems();
      const files = await checkFiles(tx, attachments, problems);
      problems.raise();
      const messageId = await writeMessage(tx, viewer, { ticketId: id, kind: 'reply', body, files });
      await tellStaff(tx, viewer, 'ticket_reply_received', { ...ticket, messageId, body });
      await answered(tx, viewer, ticket, null);
      return { id };
    }),
  );
