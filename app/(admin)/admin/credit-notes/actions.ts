'use server';

import { fieldError } from '@/lib/actions/errors';
import { staffAction } from '@/lib/actions/staff-action';
import { commentAsStaff } from '@/lib/comments/comment-as-staff';
import { CommentInput } from '@/lib/comments/schemas';
import { creditInvoice } from '@/lib/credit-notes/credit-invoice';
import { issueCreditNote } from '@/lib/credit-notes/issue-credit-note';
import { CreditInvoiceInput } from '@/lib/credit-notes/schemas';
import { searchCustomers } from '@/lib/customers/find-customers';
import { SearchCustomers } from '@/lib/customers/schemas';
import { BatchInput, deleteEach, FilterInput, issueEach } from '@/lib/documents/batch-steps';
import { createDraft } from '@/lib/documents/create-draft';
import { customerDefaults } from '@/lib/documents/customer-defaults';
import { deleteDraft } from '@/lib/documents/delete-draft';
import { documentFilter } from '@/lib/documents/document-filter';
import { chooseDocuments, countStates } from '@/lib/documents/list-documents';
import { markSent } from '@/lib/documents/mark-sent';
import { previewDraft } from '@/lib/documents/preview-draft';
import {
  CustomerInput,
  DocumentStepInput,
  DraftEdit,
  DraftPreview,
  IssueInput,
  NewDraft,
  VoidInput,
} from '@/lib/documents/schemas';
import { updateDraft } from '@/lib/documents/update-draft';
import { voidDocument } from '@/lib/documents/void-document';
import { makeCopiedLink } from '@/lib/public-links/make-copied-link';
import { revokeLink } from '@/lib/public-links/revoke-link';
import { LinkOfDocument, LinkToRevoke } from '@/lib/public-links/schemas';
import { SendDocument } from '@/lib/sending/schemas';
import { sendDocument } from '@/lib/sending/send-document';
import { SendBatch, sendEach } from '@/lib/sending/send-each';

const LIST = '/admin/credit-notes';
const listAndPage = ({ id }: { id: string }) => [LIST, `${LIST}/${id}`];
/** An issued one changes what its invoice owes. */
const everything = (made: { id: string }) => [...listAndPage(made), '/admin/invoices', '/admin/customers'];

export const createCreditNoteAction = staffAction({
  permission: 'credit-notes:create',
  input: NewDraft,
  run: (tx, viewer, input) => createDraft(tx, viewer, 'credit_note', input),
  once: 'credit_note.create',
  revalidates: listAndPage,
});

export const creditInvoiceAction = staffAction({
  permission: 'credit-notes:create',
  input: CreditInvoiceInput,
  run: creditInvoice,
  once: 'credit_note.credit',
  revalidates: listAndPage,
});

export const updateCreditNoteAction = staffAction({
  permission: 'credit-notes:edit',
  input: DraftEdit,
  run: (tx, viewer, input) => updateDraft(tx, viewer, 'credit_note', input),
  // Where the editor saves by itself, the page that one types in stays as it is.
  revalidates: (saved, { auto }) => (auto ? [] : listAndPage(saved)),
});

export const deleteCreditNoteAction = staffAction({
  permission: 'credit-notes:delete',
  input: DocumentStepInput,
  run: (tx, viewer, input) => deleteDraft(tx, viewer, 'credit_note', input),
  revalidates: () => [LIST],
});

export const issueCreditNoteAction = staffAction({
  permission: 'credit-notes:issue',
  input: IssueInput,
  run: issueCreditNote,
  once: 'credit_note.issue',
  revalidates: everything,
});

export const markCreditNoteSentAction = staffAction({
  permission: 'credit-notes:issue',
  input: DocumentStepInput,
  run: (tx, viewer, input) => markSent(tx, viewer, 'credit_note', input),
  revalidates: listAndPage,
});

export const voidCreditNoteAction = staffAction({
  permission: 'credit-notes:issue',
  input: VoidInput,
  run: (tx, viewer, input) => voidDocument(tx, viewer, 'credit_note', input),
  revalidates: everything,
});

export const sendCreditNoteAction = staffAction({
  permission: 'credit-notes:issue',
  input: SendDocument,
  run: (tx, viewer, input) => sendDocument(tx, viewer, 'credit_note', input),
  once: 'credit_note.send',
  revalidates: everything,
});

export const makeCreditNoteLinkAction = staffAction({
  permission: 'credit-notes:issue',
  input: LinkOfDocument,
  run: (tx, viewer, input) => makeCopiedLink(tx, viewer, 'credit_note', input),
});

export const revokeCreditNoteLinkAction = staffAction({
  permission: 'credit-notes:issue',
  input: LinkToRevoke,
  run: (tx, viewer, input) => revokeLink(tx, viewer, 'credit_note', input),
});

/** Drafts that were chosen in the list, one after the other. */
export const issueCreditNotesAction = staffAction({
  permission: 'credit-notes:issue',
  input: BatchInput,
  run: (tx, viewer, input) => issueEach(tx, viewer, 'credit_note', input),
  revalidates: () => [LIST, '/admin/invoices', '/admin/customers'],
});

export const deleteCreditNotesAction = staffAction({
  permission: 'credit-notes:delete',
  input: BatchInput,
  run: (tx, viewer, input) => deleteEach(tx, viewer, 'credit_note', input),
  revalidates: () => [LIST],
});

/** Documents that were chosen in the list: those that were not sent yet, drafts issued first. */
export const sendCreditNotesAction = staffAction({
  permission: 'credit-notes:issue',
  input: SendBatch,
  run: (tx, viewer, input) => sendEach(tx, viewer, 'credit_note', input),
  revalidates: () => [LIST, '/admin/invoices', '/admin/customers'],
});

/** All that the list's filter finds, where more is meant than the page shows. */
export const chooseCreditNotesAction = staffAction({
  permission: 'credit-notes:view',
  input: FilterInput,
  run: (_tx, viewer, input) => chooseDocuments(viewer, 'credit_note', documentFilter('credit_note', input)),
});

/** How many there are in each state, for who is about to narrow the list to one. */
export const countCreditNoteStatesAction = staffAction({
  permission: 'credit-notes:view',
  input: FilterInput,
  run: (_tx, viewer, input) => countStates(viewer, 'credit_note', documentFilter('credit_note', input)),
});

/** Customers for the picker. */
export const findCreditNoteCustomersAction = staffAction({
  permission: 'customers:view',
  input: SearchCustomers,
  run: (tx, viewer, { text }) => searchCustomers(viewer, text, tx),
});

/** What a document takes from the customer that was just chosen. */
export const creditNoteDefaultsAction = staffAction({
  permission: 'credit-notes:create',
  input: CustomerInput,
  run: async (tx, viewer, { customerId }) => {
    const defaults = await customerDefaults(viewer, customerId, tx);
    if (!defaults) throw fieldError('customerId', 'customer_inactive');
    return defaults;
  },
});

/** What the PDF would be printed from, while it is typed. */
export const previewCreditNoteAction = staffAction({
  permission: 'credit-notes:create',
  input: DraftPreview,
  run: (tx, viewer, input) => previewDraft(tx, viewer, 'credit_note', input),
});

export const commentCreditNoteAction = staffAction({
  permission: 'credit-notes:issue',
  input: CommentInput,
  run: (tx, viewer, input) => commentAsStaff(tx, viewer, 'credit_note', input),
  revalidates: ({ id }) => [`${LIST}/${id}`],
});
