import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts, customers } from '@/db/schema';
import { Problems } from '@/lib/actions/problems';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { checkAssignee } from './check-assignee';
import { insertTicket } from './insert-ticket';
import type { OpenTicketFor } from './schemas';
import { tellContact } from './tell-contact';

/**
 * Opens a ticket on a customer's behalf; what staff write is its first message, and the contact is told.
 * @throws DomainError at `customerId` (`customer_unknown`, `customer_inactive`), `contactId`, `assignedTo`, and as
 * `insertTicket` does
 */
export async function openForCustomer(
  tx: Tx,
  viewer: Staff<'tickets:create'>,
  form: OpenTicketFor,
): Promise<{ id: string; number: number; subject: string }> {
  const { customerId, contactId, assignedTo } = form;
  const problems = new Problems();
  const [customer] = await tx
    .select({ active: customers.active, archivedAt: customers.archivedAt })
    .from(customers)
    .where(and(eq(customers.id, customerId), visibleCustomers(viewer)))
    .for('share');
  if (!customer) problems.at('customerId', 'customer_unknown');
  else if (!customer.active || customer.archivedAt) problems.at('customerId', 'customer_inactive');
  if (contactId && !(await isContactOf(tx, customerId, contactId))) problems.at('contactId', 'choice_gone');
  if (assignedTo) await checkAssignee(tx, assignedTo, problems);
  problems.raise();
  const made = await insertTicket(tx, viewer, form, { customerId, contactId, assignedTo });
  await tellContact(tx, viewer, 'ticket_opened', { ...form, ...made });
  const { id, number } = made;
  return { id, number, subject: form.subject };
}

async function isContactOf(tx: Tx, customerId: string, id: string): Promise<boolean> {
  const ours = and(eq(contacts.id, id), eq(contacts.customerId, customerId), isNull(contacts.erasedAt));
  return (await tx.$count(contacts, ours)) > 0;
}
