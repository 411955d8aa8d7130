'use server';

import { fieldError } from '@/lib/actions/errors';
import { staffAction } from '@/lib/actions/staff-action';
import { commentAsStaff } from '@/lib/comments/comment-as-staff';
import { CommentInput } from '@/lib/comments/schemas';
import { convertProposal } from '@/lib/conversions/convert-proposal';
import { copyDocument } from '@/lib/conversions/copy-document';
import { ConvertEstimate, CopyDocument } from '@/lib/conversions/schemas';
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
import { createTemplate } from '@/lib/proposal-templates/create-template';
import { deleteTemplate } from '@/lib/proposal-templates/delete-template';
import { NewTemplate, TemplateEdit, TemplateId, TemplateOfProposal } from '@/lib/proposal-templates/schemas';
import { templateOfProposal } from '@/lib/proposal-templates/template-of-proposal';
import { updateTemplate } from '@/lib/proposal-templates/update-template';
import { createProposal } from '@/lib/proposals/create-proposal';
import { deleteProposal } from '@/lib/proposals/delete-proposal';
import { issueProposal } from '@/lib/proposals/issue-proposal';
import { markProposalSent } from '@/lib/proposals/mark-proposal-sent';
import { reviseProposal } from '@/lib/proposals/revise-proposal';
import { updateProposal } from '@/lib/proposals/update-proposal';
import { makeCopiedLink } from '@/lib/public-links/make-copied-link';
import { revokeLink } from '@/lib/public-links/revoke-link';
import { LinkOfDocument, LinkToRevoke } from '@/lib/public-links/schemas';
import { SendDocument } from '@/lib/sending/schemas';
import { sendDocument } from '@/lib/sending/send-document';

const LIST = '/admin/proposals';
const listAndPage = ({ id }: { id: string }) => [LIST, `${LIST}/${id}`];

export const createProposalAction = staffAction({
  permission: 'proposals:create',
  input: NewDraft,
  run: createProposal,
  once: 'proposal.create',
  revalidates: listAndPage,
});

export const createQuickProposalAction = staffAction({
  permission: 'proposals:create',
  input: QuickDraft,
  run: (tx, viewer, input) => createQuickDraft(tx, viewer, 'proposal', input),
  once: 'proposal.create',
  revalidates: listAndPage,
});

export const updateProposalAction = staffAction({
  permission: 'proposals:edit',
  input: DraftEdit,
  run: updateProposal,
  // Where the editor saves by itself, the page that one types in stays as it is.
  revalidates: (saved, { auto }) => (auto ? [] : listAndPage(saved)),
});

export const deleteProposalAction = staffAction({
  permission: 'proposals:delete',
  input: DocumentStepInput,
  run: deleteProposal,
  revalidates: () => [LIST],
});

export const issueProposalAction = staffAction({
  permission: 'proposals:issue',
  input: IssueInput,
  run: issueProposal,
  once: 'proposal.issue',
  revalidates: listAndPage,
});

export const markProposalSentAction = staffAction({
  permission: 'proposals:issue',
  input: DocumentStepInput,
  run: markProposalSent,
  revalidates: listAndPage,
});

export const sendProposalAction = staffAction({
  permission: 'proposals:issue',
  input: SendDocument,
  run: (tx, viewer, input) => sendDocument(tx, viewer, 'proposal', input),
  once: 'proposal.send',
  revalidates: listAndPage,
});

export const makeProposalLinkAction = staffAction({
  permission: 'proposals:issue',
  input: LinkOfDocument,
  run: (tx, viewer, input) => makeCopiedLink(tx, viewer, 'proposal', input),
});

export const revokeProposalLinkAction = staffAction({
  permission: 'proposals:issue',
  input: LinkToRevoke,
  run: (tx, viewer, input) => revokeLink(tx, viewer, 'proposal', input),
});

/** Drafts that were chosen in the list, one after the other. */
export const issueProposalsAction = staffAction({
  permission: 'proposals:issue',
  input: BatchInput,
  run: (tx, viewer, input) => issueEach(tx, viewer, 'proposal', input),
  revalidates: () => [LIST],
});

export const deleteProposalsAction = staffAction({
  permission: 'proposals:delete',
  input: BatchInput,
  run: (tx, viewer, input) => deleteEach(tx, viewer, 'proposal', input),
  revalidates: () => [LIST],
});

/** All that the list's filter finds, where more is meant than the page shows. */
export const chooseProposalsAction = staffAction({
  permission: 'proposals:view',
  input: FilterInput,
  run: (_tx, viewer, input) => chooseDocuments(viewer, 'proposal', documentFilter('proposal', input)),
});

/** How many there are in each state, for who is about to narrow the list to one. */
export const countProposalStatesAction = staffAction({
  permission: 'proposals:view',
  input: FilterInput,
  run: (_tx, viewer, input) => countStates(viewer, 'proposal', documentFilter('proposal', input)),
});

export const copyProposalAction = staffAction({
  permission: 'proposals:create',
  input: CopyDocument,
  run: (tx, viewer, input) => copyDocument(tx, viewer, 'proposal', input),
  once: 'proposal.copy',
  revalidates: listAndPage,
});

export const reviseProposalAction = staffAction({
  permission: 'proposals:create',
  input: DocumentStepInput,
  run: reviseProposal,
  revalidates: ({ id }, input) => [LIST, `${LIST}/${id}`, `${LIST}/${input.id}`],
});

export const convertToEstimateAction = staffAction({
  permission: 'estimates:create',
  input: ConvertEstimate,
  run: (tx, viewer, input) => convertProposal(tx, viewer, 'estimate', input),
  once: 'proposal.convert',
  revalidates: (_made, input) => [`${LIST}/${input.id}`, '/admin/estimates'],
});

export const convertToInvoiceAction = staffAction({
  permission: 'invoices:create',
  input: ConvertEstimate,
  run: (tx, viewer, input) => convertProposal(tx, viewer, 'invoice', input),
  once: 'proposal.convert',
  revalidates: (_made, input) => [`${LIST}/${input.id}`, '/admin/invoices'],
});

export const commentProposalAction = staffAction({
  permission: 'proposals:issue',
  input: CommentInput,
  run: (tx, viewer, input) => commentAsStaff(tx, viewer, 'proposal', input),
  revalidates: ({ id }) => [`${LIST}/${id}`],
});

/** Customers for the picker. */
export const findProposalCustomersAction = staffAction({
  permission: 'customers:view',
  input: SearchCustomers,
  run: (tx, viewer, { text }) => searchCustomers(viewer, text, tx),
});

/** What a document takes from the customer that was just chosen. */
export const proposalDefaultsAction = staffAction({
  permission: 'proposals:create',
  input: CustomerInput,
  run: async (tx, viewer, { customerId }) => {
    const defaults = await customerDefaults(viewer, customerId, tx);
    if (!defaults) throw fieldError('customerId', 'customer_inactive');
    return defaults;
  },
});

const TEMPLATES = `${LIST}/templates`;
const templatesAndNew = () => [TEMPLATES, `${LIST}/new`];

export const createTemplateAction = staffAction({
  permission: 'proposal-templates:edit',
  input: NewTemplate,
  run: createTemplate,
  once: 'proposal_template.create',
  revalidates: templatesAndNew,
});

export const updateTemplateAction = staffAction({
  permission: 'proposal-templates:edit',
  input: TemplateEdit,
  run: updateTemplate,
  revalidates: ({ id }) => [...templatesAndNew(), `${TEMPLATES}/${id}`],
});

export const deleteTemplateAction = staffAction({
  permission: 'proposal-templates:edit',
  input: TemplateId,
  run: deleteTemplate,
  revalidates: templatesAndNew,
});

export const saveAsTemplateAction = staffAction({
  permission: 'proposal-templates:edit',
  input: TemplateOfProposal,
  run: templateOfProposal,
  once: 'proposal_template.create',
  revalidates: templatesAndNew,
});

/** What the PDF would be printed from, while it is typed. */
export const previewProposalAction = staffAction({
  permission: 'proposals:create',
  input: DraftPreview,
  run: (tx, viewer, input) => previewDraft(tx, viewer, 'proposal', input),
});
