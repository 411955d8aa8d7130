import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents, files } from '@/db/schema';
import { postgresError } from '@/lib/actions/database-errors';

const STILL_USED = '23503';

/** Deletes contents that nothing refers to any more; what is still used elsewhere stays, as its foreign keys say. */
export async function dropFiles(tx: Tx, hashes: readonly string[]): Promise<void> {
  const printed = sql`exists (select 1 from ${documents} where ${documents.seller} ->> 'logoSha256' = ${files.sha256})`;
  for (const sha256 of hashes) {
    await tx
      .transaction((inner) => inner.delete(files).where(and(eq(files.sha256, sha256), sql`not ${printed}`)))
      .catch((error) => {
        if (postgresError(error)?.code !== STILL_USED) throw error;
      });
  }
}
