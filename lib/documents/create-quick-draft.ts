import 'server-only';
import type { Tx } from '@/db/client';
import { fieldError } from '@/lib/actions/errors';
import { emptyProposal } from '@/lib/rich-text/proposal-content';
import { createDraft } from './create-draft';
import { customerDefaults, documentDefaults } from './customer-defaults';
import { taxesForDocument } from './line-taxes';
import type { DocumentStaff } from './permission';
import type { QuickDraft } from './schemas';
import type { DocumentKind } from './states';

/** A draft from customer and first line alone; addresses, dates, terms and taxes as a new document starts with them. */
export async function createQuickDraft<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'create'> & Parameters<typeof customerDefaults>[0],
  kind: Kind,
  { submissionId, customerId, ...line }: QuickDraft,
): Promise<{ id: string }> {
  const customer = await customerDefaults(viewer, customerId, tx);
  if (!customer) throw fieldError('customerId', 'customer_inactive');
  const taxIds = (await taxesForDocument([], tx)).filter(({ preset }) => preset).map(({ id }) => id);
  const { issueDate, dueDate, terms } = await documentDefaults(kind, new Date(), tx);
  return createDraft(tx, viewer, kind, {
    submissionId,
    customerId,
    issueDate,
    dueDate,
    language: null,
    reference: null,
    billingAddress: customer.billingAddress,
    shippingAddress: customer.shippingAddress,
    lines: [{ ...line, unit: null, discountPercent: '0', taxIds }],
    discount: null,
    note: null,
    terms: terms || null,
    ...(kind === 'proposal' && {
      proposal: { subject: (line.description.split('\n')[0] ?? '').slice(0, 200), content: emptyProposal() },
    }),
  });
}
