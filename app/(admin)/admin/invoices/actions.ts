'use server';

import { fieldError } from '@/lib/actions/errors';
import { staffAction } from '@/lib/actions/staff-action';
import { commentAsStaff } from '@/lib/comments/comment-as-staff';
import { CommentInput } from '@/lib/comments/schemas';
import { copyDocument } from '@/lib/conversions/copy-document';
import { mergeDrafts } from '@/lib/conversions/merge-drafts';
import { CopyDocument, MergeDrafts } from '@/lib/conversions/schemas';
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
  VoidInput,
} from '@/lib/documents/schemas';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { deleteInvoice } from '@/lib/invoices/delete-invoice';
import { issueInvoice } from '@/lib/invoices/issue-invoice';
import { markInvoiceSent } from '@/lib/invoices/mark-invoice-sent';
import { updateInvoice } from '@/lib/invoices/update-invoice';
import { voidInvoice } from '@/lib/invoices/void-invoice';
import { makeCopiedLink } from '@/lib/public-links/make-copied-link';
import { revokeLink } from '@/lib/public-links/revoke-link';
import { LinkOfDocument, LinkToRevoke } from '@/lib/public-links/schemas';
import { setInvoiceReminders } from '@/lib/reminders/invoice-reminders';
import { InvoiceReminders } from '@/lib/reminders/schemas';
import { SendDocument } from '@/lib/sending/schemas';
import { sendDocument } from '@/lib/sending/send-document';
import { SendBatch, sendEach } from '@/lib/sending/send-each';

const LIST = '/admin/invoices';
const listAndPage = ({ id }: { id: string }) => [LIST, `${LIST}/${id}`];

export const createInvoiceAction = staffAction({
  permission: 'invoices:create',
  input: NewDraft,
  run: createInvoice,
  once: 'invoice.create',
  revalidates: listAndPage,
});

export const createQuickInvoiceAction = staffAction({
  permission: 'invoices:create',
  input: QuickDraft,
  run: (tx, viewer, input) => createQuickDraft(tx, viewer, 'invoice', input),
  once: 'invoice.create',
  revalidates: listAndPage,
});

export const updateInvoiceAction = staffAction({
  permission: 'invoices:edit',
  input: DraftEdit,
  run: updateInvoice,
  // Where the editor saves by itself, the page that one types in stays as it is.
  revalidates: (saved, { auto }) => (auto ? [] : listAndPage(saved)),
});

export const deleteInvoiceAction = staffAction({
  permission: 'invoices:delete',
  input: DocumentStepInput,
  run: deleteInvoice,
  revalidates: () => [LIST],
});

export const issueInvoiceAction = staffAction({
  permission: 'invoices:issue',
  input: IssueInput,
  run: issueInvoice,
  once: 'invoice.issue',
  revalidates: listAndPage,
});

export const markInvoiceSentAction = staffAction({
  permission: 'invoices:issue',
  input: DocumentStepInput,
  run: markInvoiceSent,
  revalidates: listAndPage,
});

export const voidInvoiceAction = staffAction({
  permission: 'invoices:issue',
  input: VoidInput,
  run: voidInvoice,
  revalidates: listAndPage,
});

export const sendInvoiceAction = staffAction({
  permission: 'invoices:issue',
  input: SendDocument,
  run: (tx, viewer, input) => sendDocument(tx, viewer, 'invoice', input),
  once: 'invoice.send',
  revalidates: listAndPage,
});

export const makeInvoiceLinkAction = staffAction({
  permission: 'invoices:issue',
  input: LinkOfDocument,
  run: (tx, viewer, input) => makeCopiedLink(tx, viewer, 'invoice', input),
});

export const revokeInvoiceLinkAction = staffAction({
  permission: 'invoices:issue',
  input: LinkToRevoke,
  run: (tx, viewer, input) => revokeLink(tx, viewer, 'invoice', input),
});

/** Drafts that were chosen in the list, one after the other. */
export const issueInvoicesAction = staffAction({
  permission: 'invoices:issue',
  input: BatchInput,
  run: (tx, viewer, input) => issueEach(tx, viewer, 'invoice', input),
  revalidates: () => [LIST],
});

export const deleteInvoicesAction = staffAction({
  permission: 'invoices:delete',
  input: BatchInput,
  run: (tx, viewer, input) => deleteEach(tx, viewer, 'invoice', input),
  revalidates: () => [LIST],
});

/** Documents that were chosen in the list: those that were not sent yet, drafts issued first. */
export const sendInvoicesAction = staffAction({
  permission: 'invoices:issue',
  input: SendBatch,
  run: (tx, viewer, input) => sendEach(tx, viewer, 'invoice', input),
  revalidates: () => [LIST],
});

/** All that the list's filter finds, where more is meant than the page shows. */
export const chooseInvoicesAction = staffAction({
  permission: 'invoices:view',
  input: FilterInput,
  run: (_tx, viewer, input) => chooseDocuments(viewer, 'invoice', documentFilter('invoice', input)),
});

/** How many there are in each state, for who is about to narrow the list to one. */
export const countInvoiceStatesAction = staffAction({
  permission: 'invoices:view',
  input: FilterInput,
  run: (_tx, viewer, input) => countStates(viewer, 'invoice', documentFilter('invoice', input)),
});

export const copyInvoiceAction = staffAction({
  permission: 'invoices:create',
  input: CopyDocument,
  run: (tx, viewer, input) => copyDocument(tx, viewer, 'invoice', input),
  once: 'invoice.copy',
  revalidates: listAndPage,
});

export const mergeInvoicesAction = staffAction({
  permission: 'invoices:edit',
  input: MergeDrafts,
  run: (tx, viewer, input) => mergeDrafts(tx, viewer, 'invoice', input),
  once: 'invoice.merge',
  revalidates: listAndPage,
});

/** Customers for the picker. */
export const findInvoiceCustomersAction = staffAction({
  permission: 'customers:view',
  input: SearchCustomers,
  run: (tx, viewer, { text }) => searchCustomers(viewer, text, tx),
});

/** What a document takes from the customer that was just chosen. */
export const invoiceDefaultsAction = staffAction({
  permission: 'invoices:create',
  input: CustomerInput,
  run: async (tx, viewer, { customerId }) => {
    const defaults = await customerDefaults(viewer, customerId, tx);
    if (!defaults) throw fieldError('customerId', 'customer_inactive');
    return defaults;
  },
});

/** What the PDF would be printed from, while it is typed. */
export const previewInvoiceAction = staffAction({
  permission: 'invoices:create',
  input: DraftPreview,
  run: (tx, viewer, input) => previewDraft(tx, viewer, 'invoice', input),
});

export const setInvoiceRemindersAction = staffAction({
  permission: 'invoices:edit',
  input: InvoiceReminders,
  run: setInvoiceReminders,
  revalidates: listAndPage,
});

export const commentInvoiceAction = staffAction({
  permission: 'invoices:issue',
  input: CommentInput,
  run: (tx, viewer, input) => commentAsStaff(tx, viewer, 'invoice', input),
  revalidates: ({ id }) => [`${LIST}/${id}`],
});
