'use server';

import { portalAction } from '@/lib/actions/portal-action';
import { answerAsContact } from '@/lib/answers/answer-as-contact';
import { DeclineDocument, SignProposal } from '@/lib/answers/schemas';
import { commentAsContact } from '@/lib/comments/comment-by-customer';
import { commentLimits } from '@/lib/comments/comment-limits';
import { CommentInput } from '@/lib/comments/schemas';
import { clientInfo } from '@/lib/http/client-info';
import { chooseDocuments } from '@/lib/portal/list-documents';
import { ListedDocuments } from '@/lib/portal/schemas';

const LIST = '/portal/proposals';
const revalidates = ({ id }: { id: string }) => [LIST, `${LIST}/${id}`, '/portal'];

export const signProposalAction = portalAction({
  permission: 'proposals',
  input: SignProposal,
  run: async (tx, viewer, { id, name, email, ...signed }) =>
    answerAsContact(tx, viewer, 'proposal', await clientInfo(), {
      ...{ documentId: id, answer: 'accepted', reason: null, name, email, signed },
    }),
  revalidates,
});

export const declineProposalAction = portalAction({
  permission: 'proposals',
  input: DeclineDocument,
  run: async (tx, viewer, { id, reason }) =>
    answerAsContact(tx, viewer, 'proposal', await clientInfo(), {
      documentId: id,
      answer: 'declined',
      reason,
    }),
  revalidates,
});

export const commentProposalAction = portalAction({
  permission: 'proposals',
  input: CommentInput,
  run: async (tx, viewer, input) => commentAsContact(tx, viewer, 'proposal', await clientInfo(), input),
  revalidates,
  limits: commentLimits,
});

/** The documents that the list's filter finds, for saving their PDFs. */
export const chooseProposalsAction = portalAction({
  permission: 'proposals',
  input: ListedDocuments,
  run: (tx, viewer, input) => chooseDocuments(tx, viewer, 'proposal', input),
});
