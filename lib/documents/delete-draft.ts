import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { auditDocument, auditFacts } from './audit-document';
import { lockDocument } from './lock-document';
import type { DocumentStaff } from './permission';
import { refuseStep } from './refuse-step';
import type { DocumentStepInput } from './schemas';
import type { DocumentKind } from './states';

/** Deletes a draft with its lines. @throws DomainError `already_issued`, `stale` */
export async function deleteDraft<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'delete'>,
  kind: Kind,
  { id, version }: DocumentStepInput,
): Promise<{ id: string }> {
  const { document } = await lockDocument(tx, viewer, kind, id);
  refuseStep(document, 'delete_draft', document.issueDate);
  if (document.version !== version) throw new DomainError('stale');
  await tx.delete(documents).where(eq(documents.id, id));
  await auditDocument(tx, viewer, 'deleted', document, auditFacts(document));
  return { id };
}
