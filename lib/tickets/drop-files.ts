import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents, files, ticketAttachments, ticketMessages } from '@/db/schema';
import { postgresError } from '@/lib/actions/database-errors';

const STILL_USED = '23503';

/** The files of some messages, by their SHA-256. */
export async function attachedFiles(tx: Tx, messages: SQL): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ sha256: ticketAttachments.fileSha256 })
    .from(ticketAttachments)
    .innerJoin(ticketMessages, eq(ticketMessages.id, ticketAttachments.messageId))
    .where(messages);
  return rows.map(({ sha256 }) => sha256);
}

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
