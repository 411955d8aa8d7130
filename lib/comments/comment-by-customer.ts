import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { DomainError, fieldError } from '@/lib/actions/errors';
import { retried } from '@/lib/actions/retried';
import { allowTry } from '@/lib/auth/attempts';
import { asOwner } from '@/lib/auth/portal-transaction';
import { fullName } from '@/lib/contacts/full-name';
import type { DocumentKind } from '@/lib/documents/states';
import type { ClientInfo } from '@/lib/http/client-info';
import { type DocumentContact, visibleDocuments } from '@/lib/portal/visible-documents';
import { asOwnerOfLink, linkTransaction } from '@/lib/public-links/link-transaction';
import type { CommentByLink, CommentInput } from './schemas';
import { writeComment } from './write-comment';

/** Writes below a document in the customer area. @throws DomainError `not_found`, and what `writeComment` refuses */
export async function commentAsContact<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentContact<Kind>,
  kind: Kind,
  { ip }: ClientInfo,
  { id, body }: CommentInput,
): Promise<{ id: string }> {
  const [seen] = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(visibleDocuments(viewer, kind), eq(documents.id, id)));
  if (!seen) throw new DomainError('not_found');
  const person = { name: fullName(viewer), contactId: viewer.id };
  return asOwner(tx, viewer, () => writeComment(tx, { kind, documentId: id, person, body, ip }));
}

/** Writes below the document that a link shows. @throws DomainError `link_ended`, `too_many_tries`, at `name` */
export async function commentByLink({ ip }: ClientInfo, { token, body, name }: CommentByLink): Promise<void> {
  const limits = ip ? [{ key: `comment:from:${ip}`, tries: 20, minutes: 15 }] : [];
  if (!(await allowTry(limits))) throw new DomainError('too_many_tries');
  const done = await retried(() =>
    linkTransaction(token, (tx, viewer) => {
      const { kind, documentId, contact } = viewer;
      const author = contact?.name || name;
      if (!author) throw fieldError('name', 'required');
      const person = { name: author, contactId: contact?.id ?? null };
      return asOwnerOfLink(tx, viewer, () => writeComment(tx, { kind, documentId, person, body, ip }));
    }),
  );
  if (!done) throw new DomainError('link_ended');
}
