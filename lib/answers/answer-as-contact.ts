import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { asOwner } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import { fullName } from '@/lib/contacts/full-name';
import type { ClientInfo } from '@/lib/http/client-info';
import { visibleDocuments } from '@/lib/portal/visible-documents';
import { answerEstimate, type EstimateAnswer } from './answer-estimate';

/**
 * Answers an estimate in the customer area, as the contact who is signed in. That it may be seen is read as the
 * portal's role.
 * @throws DomainError `not_found`, and what `answerEstimate` refuses
 */
export async function answerAsContact(
  tx: Tx,
  viewer: Contact<'estimates'>,
  { ip }: ClientInfo,
  given: Pick<EstimateAnswer, 'documentId' | 'answer' | 'reason'>,
) {
  const [seen] = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(visibleDocuments(viewer, 'estimate'), eq(documents.id, given.documentId)));
  if (!seen) throw new DomainError('not_found');
  const person = { name: fullName(viewer), email: viewer.email, contactId: viewer.id };
  return asOwner(tx, viewer, () => answerEstimate(tx, { ...given, person, ip }));
}
