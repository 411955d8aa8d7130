import 'server-only';
import type { Tx } from '@/db/client';
import type { Contact } from '@/lib/auth/viewers';
import { changeStatus } from './change-status';
import { statusId } from './check-choice';
import { withOwnTicket } from './lock-own';
import type { TicketId } from './schemas';

const change =
  (to: 'closed' | 'open') =>
  (tx: Tx, viewer: Contact<'support'>, { id }: TicketId) =>
    withOwnTicket(tx, viewer, id, async (ticket) => {
      const already = (ticket.closedAt !== null) === (to === 'closed');
      if (!already) await changeStatus(tx, viewer, ticket, await statusId(tx, to));
      return { id };
    });

/** A contact says that it is settled; once said, nothing more happens. @throws DomainError `not_found` */
export const closeAsContact = change('closed');

/** A contact says that it is not. @throws DomainError `not_found` */
export const reopenAsContact = change('open');
