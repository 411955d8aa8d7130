import 'server-only';
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import {
  auditLog,
  contacts,
  customerFiles,
  customerGroupMembers,
  customerNotes,
  customers,
  documentComments,
  documents,
  emails,
  schedules,
  staffReminders,
  tickets,
} from '@/db/schema';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { lockKnownCustomer } from '@/lib/customers/lock-customer';
import type { CustomerId } from '@/lib/customers/schemas';
import { translatorFor } from '@/lib/i18n/translator';
import { eraseAudit } from './erase-audit';
import { eraseEmails } from './erase-emails';
import { eraseFiles } from './erase-files';
import { erasePerson } from './erase-person';
import { eraseTickets } from './erase-tickets';

/**
 * Erases what is known of a customer and of all its contacts (PRODUCT.md 1.9). Issued documents and payments stay as
 * they are, since the law wants them kept; drafts, what was to recur, what staff noted and were to be reminded of go. The
 * customer is archived for good.
 * @throws DomainError `not_found`, also for one that is erased already
 */
export async function eraseCustomer(
  tx: Tx,
  viewer: Staff<'customers:delete'>,
  { id }: CustomerId,
): Promise<{ id: string }> {
  const customer = await lockKnownCustomer(tx, viewer, id, 'gone');
  const people = await tx
    .select()
    .from(contacts)
    .where(eq(contacts.customerId, id))
    .orderBy(contacts.id)
    .for('no key update');
  for (const person of people) await erasePerson(tx, person);

  await eraseTickets(tx, eq(tickets.customerId, id));
  await eraseFiles(tx, eq(customerFiles.customerId, id));
  await tx.delete(documents).where(and(eq(documents.customerId, id), isNull(documents.issuedAt)));
  await tx.delete(schedules).where(eq(schedules.customerId, id));
  const papers = tx.select({ id: documents.id }).from(documents).where(eq(documents.customerId, id));
  // Whoever held a link signed what they wrote, and is no contact; staff's own words are theirs.
  await tx
    .delete(documentComments)
    .where(and(eq(documentComments.side, 'contact'), inArray(documentComments.documentId, papers)));
  await tx.delete(customerNotes).where(eq(customerNotes.customerId, id));
  await tx.delete(staffReminders).where(eq(staffReminders.customerId, id));
  await eraseEmails(tx, or(eq(emails.customerId, id), inArray(emails.documentId, papers)));
  await eraseAudit(tx, eq(auditLog.customerId, id));
  await tx.delete(customerGroupMembers).where(eq(customerGroupMembers.customerId, id));
  const { language } = await theCompany(tx);
  await tx
    .update(customers)
    .set({
      company: customer.company === null ? null : translatorFor(language, 'common')('erasedCustomer'),
      ...{ taxId: null, phone: null, website: null },
      ...{ street: null, city: null, region: null, postalCode: null, country: null },
      ...{ billingAddress: null, shippingAddress: null, language: null },
      active: false,
      archivedAt: sql`coalesce(${customers.archivedAt}, now())`,
      erasedAt: sql`now()`,
      version: sql`${customers.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(customers.id, id));
  await writeAudit(tx, actorOf(viewer), {
    action: 'customer.erased',
    subject: { kind: 'customer', id, name: '' },
    customerId: id,
  });
  return { id };
}
