import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { documents, emails } from '@/db/schema';
import { documentPdf } from '@/lib/documents/document-pdf';
import { pdfFileName } from '@/lib/documents/pdf-response';
import type { DocumentKind } from '@/lib/documents/states';
import { translatorFor } from '@/lib/i18n/translator';
import type { Delivery, OutgoingEmail } from './mail-provider';

type Attached = { attachments: OutgoingEmail['attachments']; failed?: Delivery };

/**
 * What goes along with an email: the document's PDF in the document's language, the kept one, so that each attempt
 * sends the same bytes. Where it cannot be printed now the email waits for its next attempt.
 */
export async function attachedPdf(emailId: string): Promise<Attached> {
  const [row] = await database()
    .select({ id: documents.id, kind: documents.kind })
    .from(emails)
    .innerJoin(documents, eq(documents.id, emails.documentId))
    .where(and(eq(emails.id, emailId), emails.attachPdf));
  if (!row) return { attachments: [] };
  try {
    const pdf = await documentPdf(row.kind as DocumentKind, row.id);
    if (!pdf) throw new Error('the document is gone');
    const name = translatorFor(pdf.language, 'pdf')(`kind.${row.kind as DocumentKind}`);
    return { attachments: [{ filename: pdfFileName(pdf, name), bytes: pdf.bytes }] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      attachments: [],
      failed: { kind: 'retry', error: `PDF: ${reason}`.slice(0, 500), afterSeconds: null },
    };
  }
}
