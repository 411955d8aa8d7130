import 'server-only';
import { desc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { consents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';

/** What a contact agreed to, the last first. Whoever asks has seen the contact. */
export const listConsents = (_viewer: Staff<'customers:view'>, contactId: string) =>
  database()
    .select()
    .from(consents)
    .where(eq(consents.contactId, contactId))
    .orderBy(desc(consents.agreedAt), desc(consents.id));

export type ListedConsent = Awaited<ReturnType<typeof listConsents>>[number];
