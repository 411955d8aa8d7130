import 'server-only';
import { and, desc, eq, gt, type SQL } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { documentComments, documents } from '@/db/schema';
import { listedColumns } from '@/lib/documents/listed-document';

/**
 * Documents among `seen` below which staff wrote after a moment, each once with when that was last, the latest first.
 * The connection's own eyes see no other's, see `documentPage`.
 */
export function newReplies(db: Database | Tx, seen: SQL, since: Date, most: number) {
  const last = db
    .selectDistinctOn([documents.id], { ...listedColumns, repliedAt: documentComments.createdAt })
    .from(documents)
    .innerJoin(documentComments, eq(documentComments.documentId, documents.id))
    .where(and(seen, eq(documentComments.side, 'staff'), gt(documentComments.createdAt, since)))
    .orderBy(documents.id, desc(documentComments.id))
    .as('last');
  return db.select().from(last).orderBy(desc(last.repliedAt), desc(last.id)).limit(most);
}
