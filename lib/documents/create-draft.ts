import 'server-only';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import { theCompany } from '@/lib/company/read-company';
import { auditDocument, auditFacts } from './audit-document';
import { draftRow, NOTHING_KEPT } from './draft-row';
import { lockCustomers, takesDocuments } from './lock-customer';
import type { DocumentStaff } from './permission';
import type { NewDraft } from './schemas';
import type { DocumentKind } from './states';
import { writeLines } from './write-lines';

/**
 * Makes a draft in its customer's currency, which is held while it is made and locked by the row afterwards.
 * @throws DomainError `customer_inactive` and others at their field
 */
export async function createDraft<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'create'>,
  kind: Kind,
  { submissionId: _, ...input }: NewDraft,
): Promise<{ id: string }> {
  const customer = (await lockCustomers(tx, [input.customerId])).get(input.customerId);
  if (!customer) throw fieldError('customerId', 'customer_unknown');
  if (!takesDocuments(customer)) throw fieldError('customerId', 'customer_inactive');
  const { row, lines } = await draftRow(tx, input, customer.currency, NOTHING_KEPT);
  const { currency: baseCurrency } = await theCompany(tx);
  const [made] = await tx
    .insert(documents)
    .values({ ...row, kind, baseCurrency, createdBy: viewer.id })
    .returning();
  if (!made) throw new Error('a draft was not written');
  await writeLines(tx, made.id, lines);
  await auditDocument(tx, viewer, 'created', made, auditFacts(made));
  return { id: made.id };
}
