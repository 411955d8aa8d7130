import 'server-only';
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerFiles, customers, documents, payments, ticketMessages, tickets } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { dropFiles } from '@/lib/files/drop-files';
import { attachedFiles } from '@/lib/tickets/attached-files';
import { endContactSessions } from './end-contact-sessions';
import { lockKnownCustomer } from './lock-customer';
import type { CustomerId } from './schemas';

/**
 * Deletes a customer with its contacts, drafts, notes and files, its tickets and theirs. The audit log and the email log
 * stay.
 * @throws DomainError `customer_has_documents` when something was issued or paid: then it can only be archived
 */
export async function deleteCustomer(
  tx: Tx,
  viewer: Staff<'customers:delete'>,
  { id }: CustomerId,
): Promise<{ id: string }> {
  const customer = await lockKnownCustomer(tx, viewer, id, 'gone');
  const issued = and(eq(documents.customerId, id), isNotNull(documents.issuedAt));
  const paid = eq(payments.customerId, id);
  if ((await tx.$count(documents, issued)) + (await tx.$count(payments, paid)) > 0) {
    throw new DomainError('customer_has_documents');
  }
  const messages = tx
    .select({ id: ticketMessages.id })
    .from(ticketMessages)
    .innerJoin(tickets, eq(tickets.id, ticketMessages.ticketId))
    .where(eq(tickets.customerId, id));
  const own = await tx
    .select({ sha256: customerFiles.fileSha256 })
    .from(customerFiles)
    .where(eq(customerFiles.customerId, id));
  const files = [
    ...(await attachedFiles(tx, inArray(ticketMessages.id, messages))),
    ...own.map(({ sha256 }) => sha256),
  ];
  await endContactSessions(tx, id);
  await tx.delete(documents).where(eq(documents.customerId, id));
  await tx.delete(customers).where(eq(customers.id, id));
  await dropFiles(tx, files);
  await writeAudit(tx, actorOf(viewer), {
    action: 'customer.deleted',
    subject: { kind: 'customer', id, name: customer.displayName },
    customerId: id,
  });
  return { id };
}
