import 'server-only';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditLog, emails, ticketAttachments, ticketMessages, tickets } from '@/db/schema';
import { theCompany } from '@/lib/company/read-company';
import { dropFiles } from '@/lib/files/drop-files';
import { translatorFor } from '@/lib/i18n/translator';
import { attachedFiles } from '@/lib/tickets/attached-files';
import { eraseAudit } from './erase-audit';
import { eraseEmails } from './erase-emails';

/** Erases tickets: what was written under them, their files, what emails and the audit log said of them. */
export async function eraseTickets(tx: Tx, which: SQL): Promise<void> {
  const ids = tx.select({ id: tickets.id }).from(tickets).where(which);
  const messages = inArray(ticketMessages.ticketId, ids);
  await eraseLetters(tx, messages);
  await eraseAudit(tx, and(eq(auditLog.subjectKind, 'ticket'), inArray(auditLog.subjectId, ids)));
  const files = await attachedFiles(tx, messages);
  await tx.delete(tickets).where(which);
  await dropFiles(tx, files);
}

/** Erases what a contact wrote, under tickets of its colleagues as well: those go on without its words. */
export async function eraseTicketsOf(tx: Tx, contactId: string): Promise<void> {
  await eraseTickets(tx, eq(tickets.contactId, contactId));
  const wrote = eq(ticketMessages.contactId, contactId);
  await eraseLetters(tx, wrote);
  const files = await attachedFiles(tx, wrote);
  const messages = tx.select({ id: ticketMessages.id }).from(ticketMessages).where(wrote);
  await tx.delete(ticketAttachments).where(inArray(ticketAttachments.messageId, messages));
  const { language } = await theCompany(tx);
  const authorName = translatorFor(language, 'common')('erasedContact');
  await tx.update(ticketMessages).set({ authorName, body: '' }).where(wrote);
  await dropFiles(tx, files);
}

/** Emails are known by the message that they told of: their keys hold it. */
async function eraseLetters(tx: Tx, messages: SQL): Promise<void> {
  const told = tx
    .select({ id: sql<string>`${ticketMessages.id}::text` })
    .from(ticketMessages)
    .where(messages);
  await eraseEmails(
    tx,
    and(sql`${emails.template} like 'ticket\_%'`, inArray(sql`split_part(${emails.key}, ':', 2)`, told)),
  );
}
