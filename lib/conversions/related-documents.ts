import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { documentOrigins, documents } from '@/db/schema';
import type { DocumentOrigin } from '@/db/schema/vocabulary';
import { mayStaff } from '@/lib/auth/permissions';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { ofVisibleCustomer } from '@/lib/customers/visible-customers';
import { PERMISSION_NOUN } from '@/lib/documents/permission';
import type { DocumentKind } from '@/lib/documents/states';

export type RelatedDocument = {
  id: string;
  kind: DocumentKind;
  number: string | null;
  origin: DocumentOrigin;
};

export type RelatedDocuments = { from: RelatedDocument[]; became: RelatedDocument[] };

const columns = {
  id: documents.id,
  kind: documents.kind,
  number: documents.number,
  origin: documentOrigins.origin,
};

/** What a document was made from and what was made of it, as far as the viewer may see it. Whoever asks has seen the document. */
export async function relatedDocuments(viewer: SignedInStaff, id: string): Promise<RelatedDocuments> {
  const db = database();
  const [from, became] = await Promise.all([
    db
      .select(columns)
      .from(documentOrigins)
      .innerJoin(documents, eq(documents.id, documentOrigins.sourceId))
      .where(and(eq(documentOrigins.documentId, id), ofVisibleCustomer(viewer, documents.customerId)))
      .orderBy(asc(documents.id)),
    db
      .select(columns)
      .from(documentOrigins)
      .innerJoin(documents, eq(documents.id, documentOrigins.documentId))
      .where(and(eq(documentOrigins.sourceId, id), ofVisibleCustomer(viewer, documents.customerId)))
      .orderBy(asc(documents.id)),
  ]);
  const seen = (rows: typeof from): RelatedDocument[] =>
    rows
      .map((row) => ({ ...row, kind: row.kind as DocumentKind }))
      .filter(({ kind }) => mayStaff(viewer.role, `${PERMISSION_NOUN[kind]}:view`));
  return { from: seen(from), became: seen(became) };
}
