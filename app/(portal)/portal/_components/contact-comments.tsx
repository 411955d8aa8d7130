import { type CommentAction, DocumentComments } from '@/components/documents/document-comments';
import type { SignedInContact } from '@/lib/auth/viewers';
import { listComments } from '@/lib/comments/list-comments';
import { takesComments } from '@/lib/comments/takes-comments';
import type { PortalDocument } from '@/lib/portal/document-row';
import { readAsContact } from '@/lib/portal/read-as-contact';

type Props = { viewer: SignedInContact; document: PortalDocument; comment: CommentAction };

/** What was written below a document that the contact has opened, and what the contact has to say. */
export async function ContactComments({ viewer, document: { id, state }, comment }: Props) {
  const comments = await readAsContact(viewer, (tx) => listComments(tx, id));
  const may = !viewer.opened && takesComments(state);
  return <DocumentComments id={id} comments={comments} comment={may ? comment : undefined} />;
}
