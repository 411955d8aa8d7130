import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documentLines, documentLineTaxes, documents } from '@/db/schema';
import { DomainError, fieldError } from '@/lib/actions/errors';
import { difference } from '@/lib/audit/difference';
import { auditDocument, auditFacts } from './audit-document';
import { draftForm } from './draft-form';
import { draftRow } from './draft-row';
import { takesDocuments } from './lock-customer';
import { lockDocument } from './lock-document';
import type { DocumentStaff } from './permission';
import { proposalColumns } from './proposal-columns';
import { refuseStep } from './refuse-step';
import type { DraftEdit } from './schemas';
import type { DocumentKind } from './states';
import { updatedLately } from './updated-lately';
import { writeLines } from './write-lines';

/**
 * Saves a draft that was edited. Another customer brings its own currency along.
 * @throws DomainError `already_issued`; `stale` with the draft as it is now; others at their field
 */
export async function updateDraft<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'edit'>,
  kind: Kind,
  { id, version, auto = false, ...input }: DraftEdit,
): Promise<{ id: string; version: number }> {
  const { document: before, customers } = await lockDocument(tx, viewer, kind, id, [input.customerId]);
  refuseStep(before, 'edit_draft', before.issueDate);
  if (before.version !== version) throw new DomainError('stale', { details: await draftForm(tx, kind, id) });
  const customer = customers.get(input.customerId);
  if (!customer) throw fieldError('customerId', 'customer_unknown');
  if (customer.id !== before.customerId && !takesDocuments(customer)) {
    throw fieldError('customerId', 'customer_inactive');
  }
  // A later version is of the same proposal, and that is its customer's.
  if (before.rootId && customer.id !== before.customerId) throw new DomainError('step_refused');
  const { row, lines } = await draftRow(tx, input, customer.currency, {
    taxIds: await taxIdsOf(tx, id),
    language: before.language,
    correctsId: before.correctsId,
  });
  const [after] = await tx
    .update(documents)
    .set({
      ...row,
      ...proposalColumns(kind, input),
      version: sql`${documents.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(documents.id, id))
    .returning();
  if (!after) throw new Error('a draft was not saved');
  await writeLines(tx, id, lines);
  // One who types for an hour has edited the draft, not edited it a thousand times.
  if (!(auto && (await updatedLately(tx, viewer, kind, id)))) {
    await auditDocument(tx, viewer, 'updated', after, difference(auditFacts(before), auditFacts(after)));
  }
  return { id, version: after.version };
}

async function taxIdsOf(tx: Tx, documentId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ id: documentLineTaxes.taxId })
    .from(documentLineTaxes)
    .innerJoin(documentLines, eq(documentLines.id, documentLineTaxes.lineId))
    .where(eq(documentLines.documentId, documentId));
  return new Set(rows.map(({ id }) => id));
}
