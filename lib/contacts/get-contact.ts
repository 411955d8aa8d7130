import 'server-only';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { cache } from 'react';
import { z } from 'zod';
import { database } from '@/db/client';
import { accessLinks, contacts, credentials, customers, sessions } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { type StoredContact, storedContact } from './stored-contact';

export type ContactPage = StoredContact & {
  customer: { id: string; displayName: string; person: boolean; active: boolean; archived: boolean };
  /** Whether a password was ever set. */
  hasPassword: boolean;
  /** Until when the open invitation is good. */
  invitedUntil: Date | null;
  lastSignIn: Date | null;
  /** When its data was erased. */
  erased: Date | null;
};

const openInvitation = sql<Date | null>`(select max(${accessLinks.expiresAt}) from ${accessLinks} where ${and(
  eq(accessLinks.contactId, contacts.id),
  eq(accessLinks.kind, 'invitation'),
  isNull(accessLinks.usedAt),
  isNull(accessLinks.revokedAt),
  gt(accessLinks.expiresAt, sql`now()`),
)})`.mapWith((value: string | null) => (value ? new Date(value) : null));

const lastSession =
  sql<Date | null>`(select max(${sessions.createdAt}) from ${sessions} where ${sessions.contactId} = ${contacts.id} and ${sessions.openedBy} is null)`.mapWith(
    (value: string | null) => (value ? new Date(value) : null),
  );

/** A contact with its customer and how it gets in, once a request; null for what may not be seen. */
export const getContact = cache(
  async (viewer: Staff<'customers:view'>, id: string): Promise<ContactPage | null> => {
    if (!z.uuid().safeParse(id).success) return null;
    const [row] = await database()
      .select({
        contact: contacts,
        customer: {
          id: customers.id,
          displayName: customers.displayName,
          person: sql<boolean>`${customers.company} is null`,
          active: customers.active,
          archived: sql<boolean>`${customers.archivedAt} is not null`,
        },
        hasPassword: sql<boolean>`exists (select 1 from ${credentials} where ${credentials.contactId} = ${contacts.id})`,
        invitedUntil: openInvitation,
        lastSignIn: lastSession,
      })
      .from(contacts)
      .innerJoin(customers, eq(customers.id, contacts.customerId))
      .where(and(eq(contacts.id, id), visibleCustomers(viewer)));
    if (!row) return null;
    const { contact, ...rest } = row;
    return { ...storedContact(contact), ...rest, erased: contact.erasedAt };
  },
);
