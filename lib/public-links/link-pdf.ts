import 'server-only';
import { eq } from 'drizzle-orm';
import { documents } from '@/db/schema';
import { type DocumentPdf, documentPdf } from '@/lib/documents/document-pdf';
import type { DocumentKind } from '@/lib/documents/states';
import { linkTransaction } from './link-transaction';

/** The PDF of a link's document, in the document's own language; null where the link opens nothing. */
export async function linkPdf(token: string): Promise<(DocumentPdf & { kind: DocumentKind }) | null> {
  const seen = await linkTransaction(token, async (tx, { documentId, kind }) => {
    const [row] = await tx
      .select({ language: documents.language })
      .from(documents)
      .where(eq(documents.id, documentId));
    return { documentId, kind, language: row?.language };
  });
  if (!seen?.language) return null;
  const pdf = await documentPdf(seen.kind, seen.documentId, seen.language);
  return pdf && { ...pdf, kind: seen.kind };
}
