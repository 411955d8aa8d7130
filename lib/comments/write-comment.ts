import 'server-only';
import type { Tx } from '@/db/client';
import { documentComments } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { whoLooksAfter } from '@/lib/answers/tell-staff';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { auditDocument } from '@/lib/documents/audit-document';
import { takesDocuments } from '@/lib/documents/lock-customer';
import { lockDocument } from '@/lib/documents/lock-document';
import { PERMISSION_NOUN } from '@/lib/documents/permission';
import { factsOf } from '@/lib/documents/refuse-step';
import { type DocumentKind, documentState } from '@/lib/documents/states';
import { appUrl } from '@/lib/http/app-url';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import { takesComments } from './takes-comments';

type Written = {
  kind: DocumentKind;
  documentId: string;
  person: { name: string; contactId: string | null };
  body: string;
  ip: string | null;
};

/**
 * Writes what a customer says below a document, as the owner, for somebody of whom it is known that they see it, and
 * tells whoever looks after it.
 * @throws DomainError `step_refused`, `answer_refused`
 */
export async function writeComment(
  tx: Tx,
  { kind, documentId, person, body, ip }: Written,
  now = new Date(),
): Promise<{ id: string }> {
  const { document, customers } = await lockDocument(tx, 'not staff', kind, documentId);
  const day = today((await theCompany(tx)).timeZone, now);
  if (!takesComments(documentState(factsOf(document), day))) throw new DomainError('step_refused');
  const customer = customers.get(document.customerId);
  if (!customer || !takesDocuments(customer)) throw new DomainError('answer_refused');
  const [made] = await tx
    .insert(documentComments)
    .values({ documentId, side: 'contact', contactId: person.contactId, authorName: person.name, body })
    .returning({ id: documentComments.id });
  if (!made) throw new Error('a comment was not written');
  const actor = { kind: 'contact', id: person.contactId, name: person.name } as const;
  await auditDocument(tx, actor, 'commented', document, {}, ip);
  for (const id of await whoLooksAfter(tx, document)) {
    await enqueueEmail(tx, {
      key: `${kind}_commented:${made.id}:${id}`,
      template: `${kind}_commented`,
      to: { side: 'staff', id },
      link: { url: appUrl(`/admin/${PERMISSION_NOUN[kind]}/${documentId}`), secret: false },
      values: { customer: customer.displayName, answer_name: person.name, message: body },
      document: { ...document, kind, attachPdf: false },
    });
  }
  return { id: documentId };
}
