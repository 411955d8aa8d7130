import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { documents } from '@/db/schema';
import { asOwnerOfLink, linkTransaction } from './link-transaction';

/**
 * Notes the first time that somebody looked at a document by its link. The page says so once it is on a screen, so
 * that mail scanners, previews and whoever fetches without looking do not count.
 */
export async function noteLinkViewed(token: string): Promise<void> {
  await linkTransaction(token, (tx, viewer) =>
    asOwnerOfLink(tx, viewer, () =>
      tx
        .update(documents)
        .set({ viewedAt: sql`now()` })
        .where(and(eq(documents.id, viewer.documentId), isNull(documents.viewedAt))),
    ),
  );
}
