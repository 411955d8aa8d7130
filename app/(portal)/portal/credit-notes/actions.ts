'use server';

import { portalAction } from '@/lib/actions/portal-action';
import { commentAsContact } from '@/lib/comments/comment-by-customer';
import { commentLimits } from '@/lib/comments/comment-limits';
import { CommentInput } from '@/lib/comments/schemas';
import { clientInfo } from '@/lib/http/client-info';
import { chooseDocuments } from '@/lib/portal/list-documents';
import { ListedDocuments } from '@/lib/portal/schemas';

/** The documents that the list's filter finds, for saving their PDFs. */
export const chooseCreditNotesAction = portalAction({
  permission: 'invoices',
  input: ListedDocuments,
  run: (tx, viewer, input) => chooseDocuments(tx, viewer, 'credit_note', input),
});

export const commentCreditNoteAction = portalAction({
  permission: 'invoices',
  input: CommentInput,
  run: async (tx, viewer, input) => commentAsContact(tx, viewer, 'credit_note', await clientInfo(), input),
  revalidates: ({ id }) => [`/portal/credit-notes/${id}`],
  limits: commentLimits,
});
