import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { documents, emails } from '@/db/schema';
import { type DocumentPdf, documentPdf } from '@/lib/documents/document-pdf';
import { pdfFileName } from '@/lib/documents/pdf-response';
import type { DocumentKind } from '@/lib/documents/states';
import { translatorFor } from '@/lib/i18n/translator';
import { sentReceipt } from '@/lib/payments/receipt-pdf';
import { sentStatement } from '@/lib/statement/statement-pdf';
import { keptAttachment } from './keep-attachment';
import type { Delivery, OutgoingEmail } from './mail-provider';
import type { OwnReason } from './own-reasons';

type Attached = { attachments: OutgoingEmail['attachments']; failed?: Delivery };
type File = OutgoingEmail['attachments'][number];
type EmailRow = typeof emails.$inferSelect;

/** Why something is not sent at all any more. */
class Pointless extends Error {
  readonly reason: OwnReason;
  constructor(reason: OwnReason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * What goes along with an email, the same bytes at each attempt: a document's kept PDF in the document's language, a
 * receipt or a statement in the customer's. Where it cannot be printed now the email waits for its next attempt.
 */
export async function attachedPdf(emailId: string): Promise<Attached> {
  const [row] = await database()
    .select({ email: emails, kind: documents.kind })
    .from(emails)
    .leftJoin(documents, eq(documents.id, emails.documentId))
    .where(eq(emails.id, emailId));
  if (!row) return { attachments: [] };
  try {
    const file = await fileOf(row.email, row.kind as DocumentKind | null);
    return { attachments: file ? [file] : [] };
  } catch (error) {
    if (error instanceof Pointless) {
      return { attachments: [], failed: { kind: 'refused', error: error.reason } };
    }
    const reason = error instanceof Error ? error.message : String(error);
    return {
      attachments: [],
      failed: { kind: 'retry', error: `PDF: ${reason}`.slice(0, 500), afterSeconds: null, untaken: true },
    };
  }
}

async function fileOf(email: EmailRow, kind: DocumentKind | null): Promise<File | null> {
  const t = translatorFor(email.language, 'pdf');
  const { documentId, attachPdf, paymentId, customerId, statementFrom: from, statementTo: to } = email;
  if (paymentId) {
    return paper(email.id, t('receipt.title'), async () => {
      const pdf = await sentReceipt(paymentId);
      if (!pdf) throw new Pointless('payment_void');
      return pdf;
    });
  }
  if (to && customerId) {
    return paper(email.id, t('statement.title'), () => sentStatement(customerId, { from, to }));
  }
  if (!documentId || !kind || !attachPdf) return null;
  const pdf = await documentPdf(kind, documentId);
  if (!pdf) throw new Error('the document is gone');
  const name = translatorFor(pdf.language, 'pdf')(`kind.${kind}`);
  return { filename: pdfFileName(pdf, name), bytes: pdf.bytes };
}

/** Named in the language of the email, which says what it is. */
async function paper(emailId: string, name: string, print: () => Promise<DocumentPdf>): Promise<File> {
  const bytes = await keptAttachment(emailId, async () => (await print()).bytes);
  return { filename: pdfFileName({ number: null }, name), bytes };
}
