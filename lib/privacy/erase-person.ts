import 'server-only';
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import {
  accessLinks,
  attempts,
  auditLog,
  consents,
  contacts,
  contactVisits,
  credentials,
  documentAnswers,
  documentComments,
  emails,
  publicLinks,
  registrations,
  sessions,
} from '@/db/schema';
import { endSessionsOf } from '@/lib/auth/sessions';
import { theCompany } from '@/lib/company/read-company';
import type { ContactRow } from '@/lib/contacts/lock-contact';
import { translatorFor } from '@/lib/i18n/translator';
import { ANSWERED, COMMENTED } from '@/lib/mail/template-names';
import { eraseAudit } from './erase-audit';
import { eraseEmails } from './erase-emails';
import { eraseFilesOf } from './erase-files';
import { eraseTicketsOf } from './erase-tickets';
import { erasedEmail } from './erased';

/**
 * Erases what is known of a contact, whose row is locked: name and addresses, ways in, sessions, what emails said,
 * what the audit log says of it, its tickets and files, what it wrote below documents. The row stays, without a person; that it agreed to terms stays, too, and what it
 * answered to issued documents, which is evidence. Ask for its customer's lock before.
 */
export async function erasePerson(tx: Tx, contact: ContactRow): Promise<void> {
  const { id, email } = contact;
  const mine = or(eq(emails.contactId, id), eq(emails.toEmail, email));
  const answered = tx
    .select({ id: documentAnswers.documentId })
    .from(documentAnswers)
    .where(eq(documentAnswers.contactId, id));
  // Staff who look as this contact: written down before the log forgets whom.
  await endSessionsOf(tx, 'contact', id);
  const letters = tx.select({ id: emails.id }).from(emails).where(mine);
  await eraseAudit(
    tx,
    or(
      and(eq(auditLog.actorKind, 'contact'), eq(auditLog.actorId, id)),
      and(eq(auditLog.subjectKind, 'contact'), eq(auditLog.subjectId, id)),
      and(eq(auditLog.subjectKind, 'email'), inArray(auditLog.subjectId, letters)),
    ),
  );
  const commented = tx
    .select({ id: documentComments.documentId })
    .from(documentComments)
    .where(eq(documentComments.contactId, id));
  // What staff were told that a contact answered or wrote holds its name.
  const told = or(
    and(inArray(emails.template, [...ANSWERED]), inArray(emails.documentId, answered)),
    and(inArray(emails.template, [...COMMENTED]), inArray(emails.documentId, commented)),
  );
  await eraseEmails(tx, or(mine, told));
  await tx.delete(documentComments).where(eq(documentComments.contactId, id));
  await eraseTicketsOf(tx, id);
  await eraseFilesOf(tx, id);
  await tx.delete(credentials).where(eq(credentials.contactId, id));
  await tx.delete(contactVisits).where(eq(contactVisits.contactId, id));
  await tx.delete(sessions).where(eq(sessions.contactId, id));
  await tx.delete(accessLinks).where(eq(accessLinks.contactId, id));
  await tx.delete(registrations).where(eq(registrations.email, email));
  await tx.delete(attempts).where(sql`right(${attempts.key}, ${email.length + 1}::int) = ${`:${email}`}`);
  await tx.update(consents).set({ ip: null }).where(eq(consents.contactId, id));
  await tx
    .update(publicLinks)
    .set({ email: null, revokedAt: sql`coalesce(${publicLinks.revokedAt}, now())` })
    .where(eq(publicLinks.contactId, id));
  const { language } = await theCompany(tx);
  await tx
    .update(contacts)
    .set({
      firstName: translatorFor(language, 'common')('erasedContact'),
      lastName: '',
      email: erasedEmail(id),
      position: null,
      phone: null,
      language: null,
      direction: null,
      active: false,
      permissions: [],
      notifications: [],
      erasedAt: sql`now()`,
      version: sql`${contacts.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(contacts.id, id), isNull(contacts.erasedAt)));
}
