import 'server-only';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import type { Actor } from '@/lib/audit/write-audit';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { auditDocument, auditFacts } from './audit-document';
import { draftRow, type Kept, NOTHING_KEPT } from './draft-row';
import { lockCustomers, takesDocuments } from './lock-customer';
import type { DocumentStaff } from './permission';
import { proposalColumns } from './proposal-columns';
import type { DraftFields, NewDraft } from './schemas';
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
  const customer = (await lockCustomers(tx, viewer, [input.customerId])).get(input.customerId);
  if (!customer) throw fieldError('customerId', 'customer_unknown');
  if (!takesDocuments(customer)) throw fieldError('customerId', 'customer_inactive');
  return writeDraft(tx, { by: viewer, createdBy: viewer.id }, kind, input, customer.currency, NOTHING_KEPT);
}

/** Who makes a draft, and whose it is: those who convert one by accepting an estimate are none of staff. */
export type Author = { by: SignedInStaff | Actor; createdBy: string | null };

/**
 * Writes a draft for a customer that is held and takes documents.
 * @param version of a proposal that is a later version of another one
 * @throws DomainError at the field that is wrong
 */
export async function writeDraft(
  tx: Tx,
  { by, createdBy }: Author,
  kind: DocumentKind,
  input: DraftFields,
  currency: string,
  kept: Kept,
  version?: { rootId: string; revision: number },
): Promise<{ id: string }> {
  const { row, lines } = await draftRow(tx, input, currency, kept);
  const { currency: baseCurrency } = await theCompany(tx);
  const [made] = await tx
    .insert(documents)
    .values({ ...row, ...proposalColumns(kind, input), kind, baseCurrency, createdBy, ...version })
    .returning();
  if (!made) throw new Error('a draft was not written');
  await writeLines(tx, made.id, lines);
  await auditDocument(tx, by, 'created', made, auditFacts(made));
  return { id: made.id };
}
