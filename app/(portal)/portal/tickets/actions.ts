'use server';

import { portalAction } from '@/lib/actions/portal-action';
import { closeAsContact, reopenAsContact } from '@/lib/tickets/close-as-contact';
import { openAsContact } from '@/lib/tickets/open-as-contact';
import { replyAsContact } from '@/lib/tickets/reply-as-contact';
import { OpenTicket, ReplyToTicket, TicketId } from '@/lib/tickets/schemas';

const LIST = '/portal/tickets';
const pages = ({ id }: { id: string }) => [LIST, `${LIST}/${id}`, '/portal'];

// Each one is an email to our staff.
const limits = (sessionId: string) => [{ key: `ticket:${sessionId}`, tries: 60, minutes: 60 }];

export const openTicketAction = portalAction({
  permission: 'support',
  input: OpenTicket,
  run: openAsContact,
  revalidates: pages,
  limits,
});

export const replyToTicketAction = portalAction({
  permission: 'support',
  input: ReplyToTicket,
  run: replyAsContact,
  revalidates: pages,
  limits,
});

export const closeTicketAction = portalAction({
  permission: 'support',
  input: TicketId,
  run: closeAsContact,
  revalidates: pages,
});

export const reopenTicketAction = portalAction({
  permission: 'support',
  input: TicketId,
  run: reopenAsContact,
  revalidates: pages,
});
