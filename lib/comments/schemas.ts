import { z } from 'zod';
import { requiredLine, requiredLines } from '@/lib/text/fields';

const body = requiredLines(5000);

/** What staff or a contact who is signed in writes below a document. */
export const CommentInput = z.object({ id: z.uuid(), body });
export type CommentInput = z.output<typeof CommentInput>;

/** By a link: whoever holds one that is nobody's says who they are. */
export const CommentByLink = z.object({
  token: z.string().max(100),
  body,
  name: requiredLine(200).optional(),
});
export type CommentByLink = z.output<typeof CommentByLink>;
