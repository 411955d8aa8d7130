import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { documents, files, renditions } from '@/db/schema';
import { storeFile } from '@/lib/files/store-file';

/**
 * What a kept PDF shows. `version` is not the row's, which counts every edit, also those that print nothing
 * (sent, assigned): an issued document prints one content for good, and voiding it makes the one other.
 */
export type RenditionKey = { documentId: string; version: 1 | 2; language: string };

export const printedVersion = (row: { voidedAt: Date | null }): 1 | 2 => (row.voidedAt ? 2 : 1);

const PDF = 'application/pdf';

/** The kept PDF, or null where none was made yet (or this role may not see it). */
export async function keptRendition(db: Database | Tx, key: RenditionKey): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ bytes: files.bytes })
    .from(renditions)
    .innerJoin(files, eq(files.sha256, renditions.fileSha256))
    .where(
      and(
        eq(renditions.documentId, key.documentId),
        eq(renditions.documentVersion, key.version),
        eq(renditions.language, key.language),
      ),
    );
  return row?.bytes ?? null;
}

/**
 * Keeps a PDF, unless another request was first: then that one's bytes are the answer, and these are forgotten.
 * The document is held meanwhile, so that the two wait for each other and no losing bytes are left behind.
 */
export function keepRendition(key: RenditionKey, bytes: Uint8Array): Promise<Uint8Array> {
  return database().transaction(async (tx) => {
    await tx
      .select({ id: documents.id })
      .from(documents)
      .where(eq(documents.id, key.documentId))
      .for('no key update');
    const first = await keptRendition(tx, key);
    if (first) return first;
    const fileSha256 = await storeFile(tx, bytes, PDF);
    await tx.insert(renditions).values({
      documentId: key.documentId,
      documentVersion: key.version,
      language: key.language,
      fileSha256,
    });
    return bytes;
  });
}
