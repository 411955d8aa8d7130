import { otherDrafts } from '@/lib/conversions/other-drafts';
import { type RelatedDocuments, relatedDocuments } from '@/lib/conversions/related-documents';
import type { DocumentDetails } from '@/lib/documents/get-document';
import type { DocumentStaff } from '@/lib/documents/permission';
import type { DocumentKind } from '@/lib/documents/states';

/** What a document is connected with, and what a draft can be merged with. */
export async function conversionsOf<Kind extends DocumentKind>(
  viewer: DocumentStaff<Kind, 'view'>,
  { id, state, customer, today }: DocumentDetails,
  kind: Kind,
) {
  const [related, drafts] = await Promise.all([
    relatedDocuments(viewer, id),
    state === 'draft' ? otherDrafts(viewer, kind, { id, customerId: customer.id, today }) : [],
  ]);
  return { related, drafts };
}

/** How many invoices have been made of an estimate. */
export const convertedBefore = ({ became }: RelatedDocuments): number =>
  became.filter(({ origin }) => origin === 'converted').length;
