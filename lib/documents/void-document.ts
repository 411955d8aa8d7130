import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { refuseClosed } from '@/lib/settings/refuse-closed';
import { auditDocument } from './audit-document';
import { lockDocument } from './lock-document';
import type { DocumentStaff } from './permission';
import { refuseStep } from './refuse-step';
import type { VoidInput } from './schemas';

/**
 * Voids an invoice or a credit note that was neither paid, credited or applied nor sent: it keeps its number and
 * amounts, and counts zero from here on (whoever adds up leaves out what has `voidedAt`).
 * @throws DomainError `step_refused`, `stale`, and at `issueDate` where its books are closed
 */
export async function voidDocument<Kind extends 'invoice' | 'credit_note'>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'issue'>,
  kind: Kind,
  { id, version, reason }: VoidInput,
): Promise<{ id: string }> {
  const { document } = await lockDocument(tx, viewer, kind, id);
  refuseStep(document, 'void', document.issueDate);
  if (document.version !== version) throw new DomainError('stale');
  await refuseClosed(tx, document.issueDate, 'issueDate');
  await tx
    .update(documents)
    .set({
      voidedAt: sql`now()`,
      voidReason: reason,
      version: sql`${documents.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(documents.id, id));
  await auditDocument(tx, viewer, 'voided', document, { reason });
  return { id };
}
