import 'server-only';
import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { cache } from 'react';
import { type Database, database, type Tx } from '@/db/client';
import { company, contacts, customers, documents, publicLinks } from '@/db/schema';
import type { TextDirection } from '@/db/schema/vocabulary';
import { isToken, tokenHash } from '@/lib/auth/tokens';
import { MODULE_OF } from '@/lib/documents/module-of';
import type { DocumentKind } from '@/lib/documents/states';
import { customerLocale, offeredLocales } from '@/lib/i18n/offered-locales';

/** Whoever opened a link that is good, and what it shows. */
export type LinkViewer = {
  linkId: string;
  documentId: string;
  kind: DocumentKind;
  customerId: string;
  /** Whose link it is; null for one that staff handed out. */
  contact: { id: string; name: string; email: string } | null;
  /** Of the page: the document's where staff chose one, the contact's, the customer's, the company's. */
  language: string;
  /** Null follows the language. */
  direction: TextDirection | null;
};

/**
 * What a link's token opens now. Null: malformed, unknown, expired, revoked, or its contact may not (any more) see
 * the document: without the permission, inactive, with another address, or of a customer that is inactive.
 */
export async function openLink(db: Database | Tx, token: string): Promise<LinkViewer | null> {
  if (!isToken(token)) return null;
  const [row] = await db
    .select({
      linkId: publicLinks.id,
      sentTo: publicLinks.email,
      documentId: documents.id,
      kind: documents.kind,
      customerId: documents.customerId,
      chosen: sql<string | null>`case when ${documents.languageChosen} then ${documents.language} end`,
      customerTaken: sql<boolean>`${customers.active} and ${customers.archivedAt} is null`,
      customerLanguage: customers.language,
      companyLanguage: company.language,
      contact: contacts,
    })
    .from(publicLinks)
    .innerJoin(documents, eq(documents.id, publicLinks.documentId))
    .innerJoin(customers, eq(customers.id, documents.customerId))
    .innerJoin(company, eq(company.only, true))
    .leftJoin(contacts, eq(contacts.id, publicLinks.contactId))
    .where(
      and(
        eq(publicLinks.tokenHash, tokenHash(token)),
        isNull(publicLinks.revokedAt),
        gt(publicLinks.expiresAt, sql`now()`),
        isNotNull(documents.issuedAt),
      ),
    );
  if (!row) return null;
  const { linkId, documentId, customerId, contact } = row;
  const kind = row.kind as DocumentKind;
  if (contact) {
    const same = contact.customerId === customerId && contact.email === row.sentTo;
    const may = contact.active && row.customerTaken && contact.permissions.includes(MODULE_OF[kind]);
    if (!same || !may) return null;
  }
  const wishes = [row.chosen, contact?.language, row.customerLanguage, row.companyLanguage];
  return {
    linkId,
    documentId,
    kind,
    customerId,
    contact: contact && {
      id: contact.id,
      name: `${contact.firstName} ${contact.lastName}`.trim(),
      email: contact.email,
    },
    language: customerLocale(wishes, await offeredLocales(db)),
    direction: contact?.direction ?? null,
  };
}

/** The same for this request's page, read once. */
export const openedLink = cache((token: string) => openLink(database(), token));
