import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { asOwner } from '@/lib/auth/portal-transaction';
import { fullName } from '@/lib/contacts/full-name';
import type { ClientInfo } from '@/lib/http/client-info';
import { type DocumentContact, visibleDocuments } from '@/lib/portal/visible-documents';
import { type AnsweredKind, answerDocument, type DocumentAnswer } from './answer-document';

type Given = Pick<DocumentAnswer, 'documentId' | 'answer' | 'reason' | 'signed'> & {
  name?: string;
  email?: string;
};

/**
 * Answers an estimate or a proposal in the customer area, as the contact who is signed in. That it may be seen is read
 * as the portal's role. A proposal is signed with a name and an email that are typed, too.
 * @throws DomainError `not_found`, and what `answerDocument` refuses
 */
export async function answerAsContact<Kind extends AnsweredKind>(
  tx: Tx,
  viewer: DocumentContact<Kind>,
  kind: Kind,
  { ip, userAgent }: ClientInfo,
  { name, email, ...given }: Given,
) {
  const [seen] = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(visibleDocuments(viewer, kind), eq(documents.id, given.documentId)));
  if (!seen) throw new DomainError('not_found');
  const person = { name: name ?? fullName(viewer), email: email ?? viewer.email, contactId: viewer.id };
  return asOwner(tx, viewer, () => answerDocument(tx, { ...given, kind, person, ip, userAgent }));
}
