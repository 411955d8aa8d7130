'use server';

import { fieldError } from '@/lib/actions/errors';
import { staffAction } from '@/lib/actions/staff-action';
import { commentAsStaff } from '@/lib/comments/comment-as-staff';
import { CommentInput } from '@/lib/comments/schemas';
import { convertEstimate } from '@/lib/conversions/convert-estimate';
import { copyDocument } from '@/lib/conversions/copy-document';
import { mergeDrafts } from '@/lib/conversions/merge-drafts';
import { ConvertEstimate, CopyDocument, MergeDrafts } from '@/lib/conversions/schemas';
import { searchCustomers } from '@/lib/customers/find-customers';
import { SearchCustomers } from '@/lib/customers/schemas';
import { BatchInput, deleteEach, FilterInput, issueEach } from '@/lib/documents/batch-steps';
import { createQuickDraft } from '@/lib/documents/create-quick-draft';
import { customerDefaults } from '@/lib/documents/customer-defaults';
import { documentFilter } from '@/lib/documents/document-filter';
import { chooseDocuments, countStates } from '@/lib/documents/list-documents';
import { previewDraft } from '@/lib/documents/preview-draft';
import {
  CustomerInput,
  DocumentStepInput,
  DraftEdit,
  DraftPreview,
  IssueInput,
  NewDraft,
  QuickDraft,
} from '@/lib/documents/schemas';
import { createEstimate } from '@/lib/estimates/create-estimate';
import { deleteEstimate } from '@/lib/estimates/delete-estimate';
import { issueEstimate } from '@/lib/estimates/issue-estimate';
import { markEstimateSent } from '@/lib/estimates/mark-estimate-sent';
import { updateEstimate } from '@/lib/estimates/update-estimate';
import { makeCopiedLink } from '@/lib/public-links/make-copied-link';
import { revokeLink } from '@/lib/public-links/revoke-link';
import { LinkOfDocument, LinkToRevoke } from '@/lib/public-links/schemas';
import { SendDocument } from '@/lib/sending/schemas';
import { sendDocument } from '@/lib/sending/send-document';
import { SendBatch, sendEach } from '@/lib/sending/send-each';

const LIST = '/admin/estimates';
const listAndPage = ({ id }: { id: string }) => [LIST, `${LIST}/${id}`];

export const createEstimateAction = staffAction({
  permission: 'estimates:create',
  input: NewDraft,
  run: createEstimate,
  once: 'estimate.create',
  revalidates: listAndPage,
});

export const createQuickEstimateAction = staffAction({
  permission: 'estimates:create',
  input: QuickDraft,
  run: (tx, viewer, input) => createQuickDraft(tx, viewer, 'estimate', input),
  once: 'estimate.create',
  revalidates: listAndPage,
});

export const updateEstimateAction = staffAction({
  permission: 'estimates:edit',
  input: DraftEdit,
  run: updateEstimate,
  // Where the editor saves by itself, the page that one types in stays as it is.
  revalidates: (saved, { auto }) => (auto ? [] : listAndPage(saved)),
});

export const deleteEstimateAction = staffAction({
  permission: 'estimates:delete',
  input: DocumentStepInput,
  run: deleteEstimate,
  revalidates: () => [LIST],
});

export const issueEstimateAction = staffAction({
  permission: 'estimates:issue',
  input: IssueInput,
  run: issueEstimate,
  once: 'estimate.issue',
  revalidates: listAndPage,
});

export const markEstimateSentAction = staffAction({
  permission: 'estimates:issue',
  input: DocumentStepInput,
  run: markEstimateSent,
  revalidates: listAndPage,
});

export const sendEstimateAction = staffAction({
  permission: 'estimates:issue',
  input: SendDocument,
  run: (tx, viewer, input) => sendDocument(tx, viewer, 'estimate', input),
  once: 'estimate.send',
  revalidates: listAndPage,
});

export const makeEstimateLinkAction = staffAction({
  permission: 'estimates:issue',
  input: LinkOfDocument,
  run: (tx, viewer, input) => makeCopiedLink(tx, viewer, 'estimate', input),
});

export const revokeEstimateLinkAction = staffAction({
  permission: 'estimates:issue',
  input: LinkToRevoke,
  run: (tx, viewer, input) => revokeLink(tx, viewer, 'estimate', input),
});

/** Drafts that were chosen in the list, one after the other. */
export const issueEstimatesAction = staffAction({
  permission: 'estimates:issue',
  input: BatchInput,
  run: (tx, viewer, input) => issueEach(tx, viewer, 'estimate', input),
  revalidates: () => [LIST],
});

export const deleteEstimatesAction = staffAction({
  permission: 'estimates:delete',
  input: BatchInput,
  run: (tx, viewer, input) => deleteEach(tx, viewer, 'estimate', input),
  revalidates: () => [LIST],
});

/** Documents that were chosen in the list: those that were not sent yet, drafts issued first. */
export const sendEstimatesAction = staffAction({
  permission: 'estimates:issue',
  input: SendBatch,
  run: (tx, viewer, input) => sendEach(tx, viewer, 'estimate', input),
  revalidates: () => [LIST],
});

/** All that the list's filter finds, where more is meant than the page shows. */
export const chooseEstimatesAction = staffAction({
  permission: 'estimates:view',
  input: FilterInput,
  run: (_tx, viewer, input) => chooseDocuments(viewer, 'estimate', documentFilter('estimate', input)),
});

/** How many there are in each state, for who is about to narrow the list to one. */
export const countEstimateStatesAction = staffAction({
  permission: 'estimates:view',
  input: FilterInput,
  run: (_tx, viewer, input) => countStates(viewer, 'estimate', documentFilter('estimate', input)),
});

export const copyEstimateAction = staffAction({
  permission: 'estimates:create',
  input: CopyDocument,
  run: (tx, viewer, input) => copyDocument(tx, viewer, 'estimate', input),
  once: 'estimate.copy',
  revalidates: listAndPage,
});

export const mergeEstimatesAction = staffAction({
  permission: 'estimates:edit',
  input: MergeDrafts,
  run: (tx, viewer, input) => mergeDrafts(tx, viewer, 'estimate', input),
  once: 'estimate.merge',
  revalidates: listAndPage,
});

export const convertEstimateAction = staffAction({
  permission: 'invoices:create',
  input: ConvertEstimate,
  run: convertEstimate,
  once: 'estimate.convert',
  revalidates: ({ id }, input) => [`${LIST}/${input.id}`, '/admin/invoices', `/admin/invoices/${id}`],
});

/** Customers for the picker. */
export const findEstimateCustomersAction = staffAction({
  permission: 'customers:view',
  input: SearchCustomers,
  run: (tx, viewer, { text }) => searchCustomers(viewer, text, tx),
});

/** What a document takes from the customer that was just chosen. */
export const estimateDefaultsAction = staffAction({
  permission: 'estimates:create',
  input: CustomerInput,
  run: async (tx, viewer, { customerId }) => {
    const defaults = await customerDefaults(viewer, customerId, tx);
    if (!defaults) throw fieldError('customerId', 'customer_inactive');
    return defaults;
  },
});

/** What the PDF would be printed from, while it is typed. */
export const previewEstimateAction = staffAction({
  permission: 'estimates:create',
  input: DraftPreview,
  run: (tx, viewer, input) => previewDraft(tx, viewer, 'estimate', input),
});

export const commentEstimateAction = staffAction({
  permission: 'estimates:issue',
  input: CommentInput,
  run: (tx, viewer, input) => commentAsStaff(tx, viewer, 'estimate', input),
  revalidates: ({ id }) => [`${LIST}/${id}`],
});
