import 'server-only';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documentComments, emails } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { auditDocument } from '@/lib/documents/audit-document';
import { takesDocuments } from '@/lib/documents/lock-customer';
import { lockDocument } from '@/lib/documents/lock-document';
import type { DocumentStaff } from '@/lib/documents/permission';
import { factsOf } from '@/lib/documents/refuse-step';
import { type DocumentKind, documentState } from '@/lib/documents/states';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import { makeLink } from '@/lib/public-links/make-link';
import { mailContacts, mayOpen } from '@/lib/sending/recipients';
import type { CommentInput } from './schemas';
import { takesComments } from './takes-comments';

/**
 * Writes below a document, and tells those contacts who were sent it or have written themselves, each with a link of
 * their own, so far as they may (still) see it.
 * @throws DomainError `not_found`, `step_refused`
 */
export async function commentAsStaff<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'issue'>,
  kind: Kind,
  { id, body }: CommentInput,
  now = new Date(),
): Promise<{ id: string }> {
  const { document, customers } = await lockDocument(tx, viewer, kind, id);
  const day = today((await theCompany(tx)).timeZone, now);
  if (!takesComments(documentState(factsOf(document), day))) throw new DomainError('step_refused');
  const authorName = `${viewer.firstName} ${viewer.lastName}`.trim();
  const [made] = await tx
    .insert(documentComments)
    .values({ documentId: id, side: 'staff', staffId: viewer.id, authorName, body })
    .returning({ id: documentComments.id });
  if (!made) throw new Error('a comment was not written');
  await auditDocument(tx, viewer, 'commented', document);
  const customer = customers.get(document.customerId);
  const concerned = await whoIsConcerned(tx, id);
  for (const contact of await mailContacts(tx, document.customerId)) {
    if (!concerned.has(contact.id)) continue;
    if (!customer || !mayOpen(contact, kind, takesDocuments(customer))) continue;
    const link = await makeLink(tx, { documentId: id, contact, createdBy: viewer.id });
    await enqueueEmail(tx, {
      key: `${kind}_comment:${made.id}:${contact.id}`,
      template: `${kind as DocumentKind}_comment`,
      to: { side: 'contact', id: contact.id },
      link: { ...link, secret: true },
      language: document.languageChosen ? (document.language ?? undefined) : undefined,
      values: { message: body },
      document: { ...document, kind, attachPdf: false },
    });
  }
  return { id };
}

async function whoIsConcerned(tx: Tx, documentId: string): Promise<ReadonlySet<string>> {
  const sent = await tx
    .selectDistinct({ id: emails.contactId })
    .from(emails)
    .where(and(eq(emails.documentId, documentId), isNotNull(emails.contactId)));
  const wrote = await tx
    .selectDistinct({ id: documentComments.contactId })
    .from(documentComments)
    .where(and(eq(documentComments.documentId, documentId), isNotNull(documentComments.contactId)));
  return new Set([...sent, ...wrote].flatMap(({ id }) => id ?? []));
}
