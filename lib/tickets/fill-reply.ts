import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts, customers, predefinedReplies } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { lockTicket } from './lock-ticket';
import { fillReplyText } from './reply-fields';
import type { FillReply } from './support-schemas';

/** A predefined reply with its fields filled in for a ticket, to be read over before it is sent. @throws DomainError `not_found` */
export async function fillReply(
  tx: Tx,
  viewer: Staff<'tickets:reply'>,
  { id, ticketId }: FillReply,
): Promise<{ text: string }> {
  const ticket = await lockTicket(tx, viewer, ticketId);
  const [reply] = await tx.select().from(predefinedReplies).where(eq(predefinedReplies.id, id));
  const [customer] = await tx.select().from(customers).where(eq(customers.id, ticket.customerId));
  if (!reply || !customer) throw new DomainError('not_found');
  const [contact] = ticket.contactId
    ? await tx.select().from(contacts).where(eq(contacts.id, ticket.contactId))
    : [];
  const { legalName } = await theCompany(tx);
  const text = fillReplyText(reply.body, {
    contact_first_name: contact?.firstName ?? customer.displayName,
    contact_last_name: contact?.lastName ?? '',
    customer: customer.displayName,
    company: legalName,
    staff_first_name: viewer.firstName,
    staff_last_name: viewer.lastName,
    ticket_number: String(ticket.number),
    ticket_subject: ticket.subject,
  });
  return { text };
}
