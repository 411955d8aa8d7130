import 'server-only';
import { and, eq, like } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { documents, emails } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { BatchInput } from '@/lib/documents/batch-steps';
import { type BatchOutcome, eachDocument } from '@/lib/documents/each-document';
import { takesDocuments } from '@/lib/documents/lock-customer';
import { lockDocument } from '@/lib/documents/lock-document';
import type { DocumentStaff } from '@/lib/documents/permission';
import type { DocumentStepInput } from '@/lib/documents/schemas';
import type { DocumentKind } from '@/lib/documents/states';
import { mailContacts, wantsToKnow } from './recipients';
import { sendDocument } from './send-document';
import { sentTemplate } from './sent-template';

export const SendBatch = BatchInput.extend({ submissionId: z.uuid() });
export type SendBatch = z.output<typeof SendBatch>;

/**
 * Sends documents that have not been sent, one after the other, to who asked to be told of their kind, with their
 * templates and the PDF; drafts are issued first. Asked again with the same submission it does what is left of it.
 */
export const sendEach = <Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'issue'>,
  kind: Kind,
  { ids, submissionId }: SendBatch,
  now = new Date(),
): Promise<BatchOutcome[]> =>
  eachDocument(tx, viewer, kind, ids, (part, document) =>
    sendOne(part, viewer, kind, document, submissionId, now),
  );

/** @throws DomainError `nobody_to_send_to`, `sent_already`, `customer_inactive`, whatever sending and issuing refuse */
async function sendOne<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'issue'>,
  kind: Kind,
  { id, version }: DocumentStepInput,
  submissionId: string,
  now: Date,
): Promise<void> {
  const [seen] = await tx
    .select({ customerId: documents.customerId, issuedAt: documents.issuedAt })
    .from(documents)
    .where(and(eq(documents.id, id), eq(documents.kind, kind)));
  if (!seen) throw new DomainError('not_found');
  const unsent = seen.issuedAt ? await unsentVersion(tx, viewer, kind, id, submissionId) : version;
  if (unsent === null) return;
  const known = await mailContacts(tx, seen.customerId);
  const recipients = known.filter((contact) => wantsToKnow(contact, kind)).map((contact) => contact.id);
  if (recipients.length === 0) throw new DomainError('nobody_to_send_to');
  const plain = { cc: [], attachPdf: true, message: null, texts: [] };
  await sendDocument(tx, viewer, kind, { ...plain, id, version: unsent, submissionId, recipients }, now);
}

/** The version of an issued document that is still to be sent; null for what this very submission has sent. */
async function unsentVersion(
  tx: Tx,
  viewer: SignedInStaff,
  kind: DocumentKind,
  id: string,
  submissionId: string,
): Promise<number | null> {
  const { document, customers } = await lockDocument(tx, viewer, kind, id);
  const customer = customers.get(document.customerId);
  const written = like(emails.key, `${sentTemplate(kind)}:${id}:${submissionId}:%`);
  if ((await tx.$count(emails, and(eq(emails.documentId, id), written))) > 0) return null;
  if (document.sentAt) throw new DomainError('sent_already');
  if (!customer || !takesDocuments(customer)) throw new DomainError('customer_inactive');
  return document.version;
}
