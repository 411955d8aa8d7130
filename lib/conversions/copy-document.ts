import 'server-only';
import type { Tx } from '@/db/client';
import { auditDocument } from '@/lib/documents/audit-document';
import { lockDocument } from '@/lib/documents/lock-document';
import type { DocumentStaff } from '@/lib/documents/permission';
import { refuseStep } from '@/lib/documents/refuse-step';
import type { DocumentKind } from '@/lib/documents/states';
import { draftFrom } from './draft-from';
import type { CopyDocument } from './schemas';

/**
 * Copies a document, whatever its state, to a new draft for its own customer or another one; see `draftFrom`.
 * @throws DomainError `step_refused` for a kind that is never copied
 */
export async function copyDocument<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'create'>,
  kind: Kind,
  { id, customerId }: CopyDocument,
): Promise<{ id: string }> {
  const { document } = await lockDocument(tx, viewer, kind, id, [customerId]);
  refuseStep(document, 'copy', document.issueDate);
  const made = await draftFrom(
    tx,
    { by: viewer, createdBy: viewer.id },
    { kind, id },
    { kind, customerId, origin: 'copied' },
  );
  await auditDocument(tx, viewer, 'copied', document);
  return made;
}
