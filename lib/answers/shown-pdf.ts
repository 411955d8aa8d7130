import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { renditions } from '@/db/schema';
import { documentPdf } from '@/lib/documents/document-pdf';

/** The SHA-256 of the PDF that a proposal's reader is shown, which is kept for good; null where none is yet. */
export async function keptPdfHash(
  db: Database | Tx,
  documentId: string,
  language: string,
): Promise<string | null> {
  const [row] = await db
    .select({ sha256: renditions.fileSha256 })
    .from(renditions)
    .where(
      and(
        eq(renditions.documentId, documentId),
        eq(renditions.documentVersion, 1),
        eq(renditions.language, language),
      ),
    );
  return row?.sha256 ?? null;
}

/**
 * The same, printed now where nobody has asked for it before: what is signed is this PDF, byte for byte. Whoever asks
 * has seen the proposal.
 */
export async function shownPdfHash(documentId: string, language: string): Promise<string> {
  const kept = await keptPdfHash(database(), documentId, language);
  if (kept) return kept;
  await documentPdf('proposal', documentId, language);
  const made = await keptPdfHash(database(), documentId, language);
  if (!made) throw new Error('the PDF of a proposal was not kept');
  return made;
}
