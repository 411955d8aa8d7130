import {
  addressValues,
  type EditorValues,
  editorProposal,
  emptyLine,
  type StoredProposal,
} from '@/components/documents/editor/editor-values';
import type { CustomerDefaults, DocumentDefaults } from '@/lib/documents/customer-defaults';

/** A document before anything is typed; nothing of it is kept until it is saved. */
export function newDocument(
  defaults: DocumentDefaults,
  customer: CustomerDefaults | null,
  presetTaxIds: readonly string[],
  proposal?: StoredProposal,
): EditorValues {
  return {
    customer,
    issueDate: defaults.issueDate,
    dueDate: defaults.dueDate ?? '',
    language: '',
    reference: '',
    billing: addressValues(customer?.billingAddress ?? null),
    showShipping: Boolean(customer?.shippingAddress),
    shipping: addressValues(customer?.shippingAddress ?? null),
    pricesIncludeTax: false,
    lines: [emptyLine(presetTaxIds)],
    discountKind: 'percent',
    discountValue: '',
    discountTiming: 'before_tax',
    adjustment: '',
    note: '',
    terms: defaults.terms,
    ...(proposal && { proposal: editorProposal(proposal) }),
  };
}
