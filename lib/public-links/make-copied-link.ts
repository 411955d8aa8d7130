import 'server-only';
import type { Tx } from '@/db/client';
import { auditDocument } from '@/lib/documents/audit-document';
import { lockDocument } from '@/lib/documents/lock-document';
import type { DocumentStaff } from '@/lib/documents/permission';
import { refuseStep } from '@/lib/documents/refuse-step';
import type { DocumentKind } from '@/lib/documents/states';
import { makeLink, type NewLink } from './make-link';
import type { LinkOfDocument } from './schemas';

/** A link for staff to hand on by their own means: whoever holds it sees the document. @throws DomainError `step_refused` */
export async function makeCopiedLink<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'issue'>,
  kind: Kind,
  { documentId }: LinkOfDocument,
): Promise<NewLink> {
  const { document } = await lockDocument(tx, viewer, kind, documentId);
  refuseStep(document, 'link', document.issueDate);
  const link = await makeLink(tx, { documentId, contact: null, createdBy: viewer.id });
  await auditDocument(tx, viewer, 'linked', document);
  return link;
}
