import 'server-only';
import { and, asc, desc, eq, isNull, or } from 'drizzle-orm';
import { database } from '@/db/client';
import {
  auditLog,
  consents,
  contacts,
  contactVisits,
  customerFiles,
  customerNotes,
  customers,
  documentAnswers,
  documentComments,
  emails,
  sessions,
  staffReminders,
  ticketAttachments,
  ticketMessages,
  tickets,
} from '@/db/schema';

/** What is held on a contact beside documents: each a file of the export, by the file's name. */
export type HeldData = Record<string, unknown>;

/** What was said in a contact's tickets, and what it said in those of its colleagues; what staff note is theirs. */
const ticketsOn = (contactId: string) =>
  and(
    eq(ticketMessages.kind, 'reply'),
    or(eq(tickets.contactId, contactId), eq(ticketMessages.contactId, contactId)),
  );

/**
 * Everything that is held on a contact and of its customer, whoever asks: that they may is known already. Names of
 * colleagues, hashes and secrets are no part of it.
 */
export async function heldData({ id, customerId }: { id: string; customerId: string }): Promise<HeldData> {
  const db = database();
  const [[contact], [customer]] = await Promise.all([
    db.select().from(contacts).where(eq(contacts.id, id)),
    db
      .select({
        company: customers.company,
        taxId: customers.taxId,
        phone: customers.phone,
        website: customers.website,
        street: customers.street,
        city: customers.city,
        region: customers.region,
        postalCode: customers.postalCode,
        country: customers.country,
        billingAddress: customers.billingAddress,
        shippingAddress: customers.shippingAddress,
        currency: customers.currency,
        language: customers.language,
        createdAt: customers.createdAt,
      })
      .from(customers)
      .where(eq(customers.id, customerId)),
  ]);
  const [agreed, signedIn, sent, answers, activity] = await Promise.all([
    db.select().from(consents).where(eq(consents.contactId, id)).orderBy(asc(consents.agreedAt)),
    db
      .select({
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
        endedAt: sessions.endedAt,
        ip: sessions.ip,
        userAgent: sessions.userAgent,
      })
      .from(sessions)
      .where(and(eq(sessions.contactId, id), isNull(sessions.openedBy)))
      .orderBy(desc(sessions.createdAt)),
    db
      .select({
        createdAt: emails.createdAt,
        state: emails.state,
        to: emails.toEmail,
        cc: emails.cc,
        language: emails.language,
        subject: emails.subject,
        text: emails.text,
      })
      .from(emails)
      .where(eq(emails.contactId, id))
      .orderBy(desc(emails.id)),
    db
      .select({
        documentId: documentAnswers.documentId,
        answer: documentAnswers.answer,
        name: documentAnswers.name,
        email: documentAnswers.email,
        reason: documentAnswers.reason,
        ip: documentAnswers.ip,
        createdAt: documentAnswers.createdAt,
      })
      .from(documentAnswers)
      .where(eq(documentAnswers.contactId, id)),
    db
      .select({
        at: auditLog.at,
        by: auditLog.actorKind,
        action: auditLog.action,
        subject: auditLog.subjectName,
        changes: auditLog.changes,
      })
      .from(auditLog)
      .where(or(eq(auditLog.subjectId, id), eq(auditLog.actorId, id)))
      .orderBy(desc(auditLog.id)),
  ]);
  const [comments, files, [visit], reminders, notes] = await Promise.all([
    db
      .select({
        documentId: documentComments.documentId,
        name: documentComments.authorName,
        text: documentComments.body,
        createdAt: documentComments.createdAt,
      })
      .from(documentComments)
      .where(eq(documentComments.contactId, id))
      .orderBy(asc(documentComments.id)),
    db
      .select({ name: customerFiles.name, bytes: customerFiles.size, createdAt: customerFiles.createdAt })
      .from(customerFiles)
      .where(eq(customerFiles.contactId, id))
      .orderBy(asc(customerFiles.id)),
    db
      .select({ newsSince: contactVisits.newsSince, lastAt: contactVisits.lastAt })
      .from(contactVisits)
      .where(eq(contactVisits.contactId, id)),
    // Of a company they are about the company, and not about each of its people.
    customer && customer.company === null
      ? db
          .select({ at: staffReminders.at, text: staffReminders.text, doneAt: staffReminders.doneAt })
          .from(staffReminders)
          .where(eq(staffReminders.customerId, customerId))
          .orderBy(asc(staffReminders.at))
      : [],
    customer && customer.company === null
      ? db
          .select({ text: customerNotes.body, createdAt: customerNotes.createdAt })
          .from(customerNotes)
          .where(eq(customerNotes.customerId, customerId))
          .orderBy(asc(customerNotes.id))
      : [],
  ]);
  const messages = await db
    .select({
      ticket: tickets.number,
      subject: tickets.subject,
      by: ticketMessages.byStaff,
      text: ticketMessages.body,
      createdAt: ticketMessages.createdAt,
    })
    .from(ticketMessages)
    .innerJoin(tickets, eq(tickets.id, ticketMessages.ticketId))
    .where(ticketsOn(id))
    .orderBy(asc(ticketMessages.createdAt), asc(ticketMessages.id));
  const ticketsHeld = messages.map(({ by, ...message }) => ({ ...message, by: by ? 'staff' : 'contact' }));
  return {
    contact,
    customer,
    tickets: ticketsHeld,
    consents: agreed,
    sessions: signedIn,
    emails: sent,
    answers,
    comments,
    files,
    visit,
    reminders,
    notes,
    activity,
  };
}

export type HeldFile = { folder: string; name: string; sha256: string };

/** The files of those messages, and those that the contact sent us, in order; their contents are read while they are sent. */
export async function heldFiles(contactId: string): Promise<HeldFile[]> {
  const attached = await database()
    .select({ ticket: tickets.number, name: ticketAttachments.name, sha256: ticketAttachments.fileSha256 })
    .from(ticketAttachments)
    .innerJoin(ticketMessages, eq(ticketMessages.id, ticketAttachments.messageId))
    .innerJoin(tickets, eq(tickets.id, ticketMessages.ticketId))
    .where(ticketsOn(contactId))
    .orderBy(asc(ticketMessages.createdAt), asc(ticketAttachments.id));
  const sent = await database()
    .select({ name: customerFiles.name, sha256: customerFiles.fileSha256 })
    .from(customerFiles)
    .where(eq(customerFiles.contactId, contactId))
    .orderBy(asc(customerFiles.id));
  return [
    ...attached.map(({ ticket, ...file }) => ({ folder: `tickets/${ticket}`, ...file })),
    ...sent.map((file) => ({ folder: 'files', ...file })),
  ];
}
