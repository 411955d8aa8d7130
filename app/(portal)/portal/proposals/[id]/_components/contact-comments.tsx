'use client';

import { Comments } from '@/components/proposals/comments';
import type { Comment } from '@/lib/comments/list-comments';
import { commentProposalAction } from '../../actions';

type Props = { id: string; comments: readonly Comment[]; mayWrite: boolean };

/** What was written below a proposal, and what the contact has to say. */
export const ContactComments = ({ id, comments, mayWrite }: Props) => (
  <Comments
    comments={comments}
    send={mayWrite ? ({ body }) => commentProposalAction({ id, body }) : undefined}
  />
);
