import 'server-only';
import { desc, eq, or } from 'drizzle-orm';
import { database } from '@/db/client';
import { documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { listedColumns, listedDocument } from '@/lib/documents/listed-document';

/** All versions of a proposal, the latest first; one that has no other stands alone. */
export async function listVersions(_viewer: Staff<'proposals:view'>, id: string, today: Day) {
  const db = database();
  const [itself] = await db.select({ rootId: documents.rootId }).from(documents).where(eq(documents.id, id));
  const rootId = itself?.rootId ?? id;
  const rows = await db
    .select({ ...listedColumns, revision: documents.revision })
    .from(documents)
    .where(or(eq(documents.id, rootId), eq(documents.rootId, rootId)))
    .orderBy(desc(documents.revision));
  return rows.map((row) => ({ ...listedDocument(row, today), revision: row.revision }));
}
