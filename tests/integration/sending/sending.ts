import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { emails } from '@/db/schema';
import { checkInput } from '@/lib/actions/check-input';
import type { DocumentKind } from '@/lib/documents/states';
import { SendDocument } from '@/lib/sending/schemas';
import { sendDocument } from '@/lib/sending/send-document';
import { theSeller } from '../portal/people';

type Wish = Partial<Parameters<typeof SendDocument.parse>[0] & object> & Record<string, unknown>;

/** What the form posts for an issued document that nobody has touched since. */
export const sending = (id: string, recipients: string[], changes: Wish = {}): SendDocument =>
  checkInput(SendDocument, {
    id,
    version: 2,
    submissionId: randomUUID(),
    recipients,
    cc: '',
    attachPdf: false,
    message: '',
    texts: [],
    ...changes,
  });

/** Sends as the administrator. */
export async function send(kind: DocumentKind, input: SendDocument) {
  const { viewer } = await theSeller();
  return database().transaction((tx) => sendDocument(tx, viewer, kind, input));
}

/** The emails of a document, in the order of their writing. */
export const emailsOf = (documentId: string) =>
  database().select().from(emails).where(eq(emails.documentId, documentId)).orderBy(emails.id);
