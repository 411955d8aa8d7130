'use client';

import { Comments } from '@/components/proposals/comments';
import type { Comment } from '@/lib/comments/list-comments';
import { commentProposalAction } from '../actions';

type StaffCommentsProps = { id: string; comments: readonly Comment[]; mayWrite: boolean };

/** What was written below a proposal, and an answer. */
export const StaffComments = ({ id, comments, mayWrite }: StaffCommentsProps) => (
  <Comments
    comments={comments}
    send={mayWrite ? ({ body }) => commentProposalAction({ id, body }) : undefined}
  />
);
