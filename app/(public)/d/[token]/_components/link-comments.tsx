'use client';

import { Comments } from '@/components/documents/comments';
import type { Comment } from '@/lib/comments/list-comments';
import { commentByLinkAction } from '../../actions';

type Props = { token: string; comments: readonly Comment[]; mayWrite: boolean; asksName: boolean };

/** What was written below a document, and what whoever holds its link has to say. */
export const LinkComments = ({ token, comments, mayWrite, asksName }: Props) => (
  <Comments
    comments={comments}
    asksName={asksName}
    send={mayWrite ? (given) => commentByLinkAction({ token, ...given }) : undefined}
  />
);
