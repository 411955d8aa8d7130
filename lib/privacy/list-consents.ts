import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { consents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { ofVisibleContact } from '@/lib/customers/visible-customers';

/** What a contact agreed to, the last first. Whoever asks has seen the contact. */
export const listConsents = (viewer: Staff<'customers:view'>, contactId: string) =>
  database()
    .select()
    .from(consents)
    .where(and(eq(consents.contactId, contactId), ofVisibleContact(viewer, consents.contactId)))
    .orderBy(desc(consents.agreedAt), desc(consents.id));

export type ListedConsent = Awaited<ReturnType<typeof listConsents>>[number];
