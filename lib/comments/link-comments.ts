import 'server-only';
import { linkTransaction } from '@/lib/public-links/link-transaction';
import { type Comment, listComments } from './list-comments';

/** What was written below the document that a link shows. */
export const linkComments = async (token: string): Promise<Comment[]> =>
  (await linkTransaction(token, (tx, { documentId }) => listComments(tx, documentId))) ?? [];
