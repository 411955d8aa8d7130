import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { theCompany } from '@/lib/company/read-company';
import { issueOfKind } from '@/lib/credit-notes/issue-of-kind';
import { today } from '@/lib/dates/day';
import { auditDocument } from '@/lib/documents/audit-document';
import type { Author } from '@/lib/documents/create-draft';
import { askingOf, takesDocuments } from '@/lib/documents/lock-customer';
import { lockDocument } from '@/lib/documents/lock-document';
import type { DocumentStaff } from '@/lib/documents/permission';
import { refuseStep } from '@/lib/documents/refuse-step';
import type { DocumentKind } from '@/lib/documents/states';
import { makeLink } from '@/lib/public-links/make-link';
import { chosenContacts, emailEach } from './email-each';
import { mayOpen } from './recipients';
import type { SendDocument } from './schemas';
import { sentTemplate } from './sent-template';

/**
 * Sends a document: an email for each recipient with a link of their own, in their language, written with the
 * document's being sent. A draft is issued first, in the same transaction. What the mail provider or the PDF makes
 * of it comes afterwards, and takes nothing of this back.
 * @throws DomainError `send_stale`, `step_refused`, whatever issuing refuses, and at `recipients` or a text
 */
export async function sendDocument<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'issue'>,
  kind: Kind,
  input: SendDocument,
  now = new Date(),
): Promise<{ id: string; number: string; emails: number }> {
  const [seen] = await tx
    .select({ issuedAt: documents.issuedAt })
    .from(documents)
    .where(and(eq(documents.id, input.id), eq(documents.kind, kind)));
  if (!seen) throw new DomainError('not_found');
  const draft = seen.issuedAt === null;
  // Takes its customer as firmly as its kind asks for.
  if (draft) await issueOfKind(tx, viewer, kind, input, now);
  const author = { by: viewer, createdBy: viewer.id };
  return sendIssued(tx, author, kind, draft ? { ...input, version: null } : input, now);
}

/**
 * The same of one that is issued, also for jobs, which nobody is behind.
 * @param input.version null of one that was issued in this transaction
 */
export async function sendIssued(
  tx: Tx,
  author: Author,
  kind: DocumentKind,
  input: Omit<SendDocument, 'version'> & { version: number | null },
  now: Date,
): Promise<{ id: string; number: string; emails: number }> {
  const { document, customer, company } = await heldToSend(tx, author, kind, input, now);
  const people = await chosenContacts(tx, document.customerId, input.recipients);
  const template = sentTemplate(kind);
  const cause = {
    template,
    id: document.id,
    language: document.languageChosen ? document.language : null,
    languages: [customer.language, company.language],
  };
  await emailEach(tx, people, input, cause, async (contact) => {
    const link = mayOpen(contact, kind, takesDocuments(customer))
      ? await makeLink(tx, { documentId: document.id, contact, createdBy: author.createdBy })
      : null;
    return {
      link: link ? { ...link, secret: true } : undefined,
      document: { ...document, kind, attachPdf: input.attachPdf },
    };
  });

  await tx
    .update(documents)
    .set({
      sentAt: sql`coalesce(${documents.sentAt}, now())`,
      version: sql`${documents.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(documents.id, document.id));
  const to = [...people.map(({ email }) => email), ...input.cc];
  await auditDocument(tx, author.by, 'emailed', document, { to });
  return { id: document.id, number: document.number ?? '', emails: people.length };
}

async function heldToSend(
  tx: Tx,
  { by }: Author,
  kind: DocumentKind,
  { id, version }: { id: string; version: number | null },
  now: Date,
) {
  const { document, customers } = await lockDocument(tx, askingOf(by), kind, id);
  const customer = customers.get(document.customerId);
  if (!customer) throw new DomainError('not_found');
  const company = await theCompany(tx);
  // One just issued too: an estimate may have run out before.
  refuseStep(document, 'send', today(company.timeZone, now));
  if (version !== null && document.version !== version) throw new DomainError('send_stale');
  return { document, customer, company };
}
