import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { cache } from 'react';
import { z } from 'zod';
import type { Database, Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { asOwner } from '@/lib/auth/portal-transaction';
import { listedColumns } from '@/lib/documents/listed-document';
import { printableDocument } from '@/lib/documents/printable-document';
import type { DocumentKind } from '@/lib/documents/states';
import type { PrintableDocument } from '@/lib/pdf/printable';
import { companyDay } from './company-day';
import { type PortalDocument, portalDocument } from './document-row';
import { readAsContact } from './read-as-contact';
import { type DocumentContact, visibleDocuments } from './visible-documents';

export type PortalDocumentView = {
  document: PortalDocument;
  /** What its paper shows, in the document's own language. */
  printable: PrintableDocument;
};

/**
 * A document for its page in the customer area, read once a request; null for what the contact may not see. The
 * first time that a contact opens it is noted, for staff, and not when it is they who look.
 */
export const readDocument = cache(
  <Kind extends DocumentKind>(
    viewer: DocumentContact<Kind>,
    kind: Kind,
    id: string,
  ): Promise<PortalDocumentView | null> =>
    readAsContact(viewer, async (tx) => {
      const view = await documentView(tx, viewer, kind, id);
      if (view && !viewer.opened) await asOwner(tx, viewer, () => noteViewed(tx, id));
      return view;
    }),
);

/** The same with the connection's own eyes, see `documentPage`. */
export async function documentView<Kind extends DocumentKind>(
  db: Database | Tx,
  viewer: DocumentContact<Kind>,
  kind: Kind,
  id: string,
): Promise<PortalDocumentView | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const [row] = await db
    .select({ ...listedColumns, language: documents.language })
    .from(documents)
    .where(and(visibleDocuments(viewer, kind), eq(documents.id, id)));
  if (!row?.language) return null;
  const printable = await printableDocument(db, kind, id, row.language);
  return printable && { document: portalDocument(row, await companyDay(db)), printable };
}

/** Not an edit: the version stays, so that no form that staff have open goes stale by it. */
const noteViewed = (tx: Tx, id: string) =>
  tx
    .update(documents)
    .set({ viewedAt: sql`now()` })
    .where(and(eq(documents.id, id), isNull(documents.viewedAt)));
