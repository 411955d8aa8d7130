import 'server-only';
import { asc, eq } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { documentComments } from '@/db/schema';

const MOST = 500;

/** What was written below a document, the oldest first. Whoever asks has seen it; the portal's role sees no other's. */
export const listComments = (db: Database | Tx, documentId: string) =>
  db
    .select({
      id: documentComments.id,
      side: documentComments.side,
      author: documentComments.authorName,
      body: documentComments.body,
      at: documentComments.createdAt,
    })
    .from(documentComments)
    .where(eq(documentComments.documentId, documentId))
    .orderBy(asc(documentComments.id))
    .limit(MOST);

export type Comment = Awaited<ReturnType<typeof listComments>>[number];
