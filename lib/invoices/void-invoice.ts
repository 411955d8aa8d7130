import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { auditDocument } from '@/lib/documents/audit-document';
import { lockDocument } from '@/lib/documents/lock-document';
import { refuseStep } from '@/lib/documents/refuse-step';
import type { VoidInput } from '@/lib/documents/schemas';
import { refuseClosed } from '@/lib/settings/refuse-closed';

/**
 * Voids an invoice that was neither paid nor credited nor sent: it keeps its number and amounts, and counts zero
 * from here on (whoever adds up leaves out what has `voidedAt`).
 * @throws DomainError `step_refused`, `stale`, and at `issueDate` where its books are closed
 */
export async function voidInvoice(
  tx: Tx,
  viewer: Staff<'invoices:issue'>,
  { id, version, reason }: VoidInput,
): Promise<{ id: string }> {
  const { document } = await lockDocument(tx, 'invoice', id);
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
