import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import { MODULE_OF } from '@/lib/documents/module-of';
import type { DocumentKind } from '@/lib/documents/states';

export type MailContact = typeof contacts.$inferSelect;

/** Whom a customer's documents can be sent to: its active contacts, the primary one first, then by name. */
export const mailContacts = (db: Database | Tx, customerId: string): Promise<MailContact[]> =>
  db
    .select()
    .from(contacts)
    .where(and(eq(contacts.customerId, customerId), contacts.active))
    .orderBy(desc(contacts.primary), sql`search_form(${contacts.firstName})`, contacts.id);

/** Whether a contact asked to be told of documents of a kind; of proposals, which have no such switch, who may see them. */
export const wantsToKnow = ({ notifications, permissions }: MailContact, kind: DocumentKind): boolean =>
  kind === 'proposal' ? permissions.includes('proposals') : notifications.includes(kind);

/** Whether a link would open for a contact; without one the PDF goes alone. */
export const mayOpen = ({ permissions }: MailContact, kind: DocumentKind, customerTaken: boolean): boolean =>
  customerTaken && permissions.includes(MODULE_OF[kind]);
