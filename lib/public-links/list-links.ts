import 'server-only';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { contacts, publicLinks } from '@/db/schema';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { ofVisibleDocument } from '@/lib/customers/visible-customers';

export type ListedLink = { id: string; contact: string | null; createdAt: Date; expiresAt: Date };

/** The links of a document that are still open, the newest first. Whoever asks has seen the document. */
export async function listLinks(viewer: SignedInStaff, documentId: string): Promise<ListedLink[]> {
  const rows = await database()
    .select({
      id: publicLinks.id,
      contact: sql<string | null>`btrim(concat_ws(' ', ${contacts.firstName}, ${contacts.lastName}))`,
      createdAt: publicLinks.createdAt,
      expiresAt: publicLinks.expiresAt,
    })
    .from(publicLinks)
    .leftJoin(contacts, eq(contacts.id, publicLinks.contactId))
    .where(
      and(
        eq(publicLinks.documentId, documentId),
        ofVisibleDocument(viewer, publicLinks.documentId),
        isNull(publicLinks.revokedAt),
        gt(publicLinks.expiresAt, sql`now()`),
      ),
    )
    .orderBy(desc(publicLinks.id));
  return rows.map((row) => ({ ...row, contact: row.contact || null }));
}
