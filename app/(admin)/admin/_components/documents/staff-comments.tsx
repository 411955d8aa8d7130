import { type CommentAction, DocumentComments } from '@/components/documents/document-comments';
import { mayStaff } from '@/lib/auth/permissions';
import { staffComments } from '@/lib/comments/staff-comments';
import { takesComments } from '@/lib/comments/takes-comments';
import { type DocumentStaff, PERMISSION_NOUN } from '@/lib/documents/permission';
import type { DocumentKind, DocumentState } from '@/lib/documents/states';

type Props<Kind extends DocumentKind> = {
  viewer: DocumentStaff<Kind, 'view'>;
  kind: Kind;
  /** One that the viewer was shown. */
  document: { id: string; state: DocumentState };
  comment: CommentAction;
};

/** What was written below a document, and an answer. */
export async function StaffComments<Kind extends DocumentKind>({
  viewer,
  kind,
  document: { id, state },
  comment,
}: Props<Kind>) {
  const may = takesComments(state) && mayStaff(viewer.role, `${PERMISSION_NOUN[kind as DocumentKind]}:issue`);
  return (
    <DocumentComments
      id={id}
      comments={await staffComments(viewer, id)}
      comment={may ? comment : undefined}
    />
  );
}
