'use server';

import { portalAction } from '@/lib/actions/portal-action';
import { answerAsContact } from '@/lib/answers/answer-as-contact';
import { AcceptEstimate, DeclineDocument } from '@/lib/answers/schemas';
import { commentAsContact } from '@/lib/comments/comment-by-customer';
import { commentLimits } from '@/lib/comments/comment-limits';
import { CommentInput } from '@/lib/comments/schemas';
import { clientInfo } from '@/lib/http/client-info';
import { chooseDocuments } from '@/lib/portal/list-documents';
import { ListedDocuments } from '@/lib/portal/schemas';

const LIST = '/portal/estimates';
const revalidates = ({ id }: { id: string }) => [LIST, `${LIST}/${id}`, '/portal'];

export const acceptEstimateAction = portalAction({
  permission: 'estimates',
  input: AcceptEstimate,
  run: async (tx, viewer, { id }) =>
    answerAsContact(tx, viewer, 'estimate', await clientInfo(), {
      documentId: id,
      answer: 'accepted',
      reason: null,
    }),
  revalidates,
});

export const declineEstimateAction = portalAction({
  permission: 'estimates',
  input: DeclineDocument,
  run: async (tx, viewer, { id, reason }) =>
    answerAsContact(tx, viewer, 'estimate', await clientInfo(), {
      documentId: id,
      answer: 'declined',
      reason,
    }),
  revalidates,
});

/** The documents that the list's filter finds, for saving their PDFs. */
export const chooseEstimatesAction = portalAction({
  permission: 'estimates',
  input: ListedDocuments,
  run: (tx, viewer, input) => chooseDocuments(tx, viewer, 'estimate', input),
});

export const commentEstimateAction = portalAction({
  permission: 'estimates',
  input: CommentInput,
  run: async (tx, viewer, input) => commentAsContact(tx, viewer, 'estimate', await clientInfo(), input),
  revalidates: ({ id }) => [`/portal/estimates/${id}`],
  limits: commentLimits,
});
