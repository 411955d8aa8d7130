'use client';

import type { ActionResult } from '@/lib/actions/errors';
import type { Comment } from '@/lib/comments/list-comments';
import { Comments } from './comments';

export type CommentAction = (input: { id: string; body: string }) => Promise<ActionResult<unknown>>;

type Props = {
  id: string;
  comments: readonly Comment[];
  /** Absent where nothing more may be written. */
  comment?: CommentAction;
};

/** What was written below a document, and what somebody who is signed in has to say. */
export const DocumentComments = ({ id, comments, comment }: Props) => (
  <Comments comments={comments} send={comment && (({ body }) => comment({ id, body }))} />
);
