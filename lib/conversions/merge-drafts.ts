import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documentOrigins, documents } from '@/db/schema';
import { DomainError, fieldError } from '@/lib/actions/errors';
import { auditDocument, auditFacts } from '@/lib/documents/audit-document';
import { type DraftForm, draftForm } from '@/lib/documents/draft-form';
import { lockDocument } from '@/lib/documents/lock-document';
import type { DocumentStaff } from '@/lib/documents/permission';
import { refuseStep } from '@/lib/documents/refuse-step';
import type { DocumentKind } from '@/lib/documents/states';
import { updateDraft } from '@/lib/documents/update-draft';
import { mergedFields } from './merged-fields';
import type { MergeDrafts } from './schemas';

/**
 * Makes one draft of several of the same customer: the first stays, with the lines of the others after its own in
 * the order of their making, and the others go. What they were made from is now what the first was made from.
 * @throws DomainError `stale`, `already_issued`, `merge_other_customer`, `merge_prices`, `merge_discounts`
 */
export async function mergeDrafts<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'edit'>,
  kind: Kind,
  { id, version, others }: MergeDrafts,
): Promise<{ id: string }> {
  const { document } = await lockDocument(tx, viewer, kind, id);
  refuseStep(document, 'merge', document.issueDate);
  if (document.version !== version) throw new DomainError('stale');
  const rows = await tx
    .select()
    .from(documents)
    .where(and(inArray(documents.id, [...others]), eq(documents.kind, kind)))
    .orderBy(asc(documents.id))
    .for('update');
  if (rows.length !== others.length || others.includes(id)) throw new DomainError('not_found');
  for (const row of rows) {
    refuseStep(row, 'merge', row.issueDate);
    if (row.customerId !== document.customerId) throw fieldError('others', 'merge_other_customer');
  }

  const forms: DraftForm[] = [];
  for (const row of [document, ...rows]) forms.push(await draftOf(tx, kind, row.id));
  const fields = mergedFields(forms);
  await moveOrigins(tx, id, others);
  await tx.delete(documents).where(inArray(documents.id, [...others]));
  await updateDraft(tx, viewer, kind, { id, version, ...fields });
  for (const row of rows) await auditDocument(tx, viewer, 'merged', row, auditFacts(row));
  return { id };
}

async function draftOf(tx: Tx, kind: DocumentKind, id: string): Promise<DraftForm> {
  const form = await draftForm(tx, kind, id);
  if (!form) throw new DomainError('not_found');
  return form;
}

/** What the others came from; something that two of them came from is named once, and goes with the others. */
async function moveOrigins(tx: Tx, id: string, others: readonly string[]): Promise<void> {
  await tx.execute(sql`update ${documentOrigins} set document_id = ${id}
    where (document_id, source_id) in (
      select distinct on (source_id) document_id, source_id from ${documentOrigins} o
      where ${inArray(sql`o.document_id`, [...others])}
        and not exists (select 1 from ${documentOrigins} own where own.document_id = ${id} and own.source_id = o.source_id)
      order by source_id, created_at)`);
}
