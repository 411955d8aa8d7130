'use server';

import { DomainError } from '@/lib/actions/errors';
import { publicAction } from '@/lib/actions/public-action';
import { acceptByLink, declineByLink, signByLink } from '@/lib/answers/answer-by-link';
import { AcceptByLink, DeclineByLink, SignByLink } from '@/lib/answers/schemas';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { commentByLink } from '@/lib/comments/comment-by-customer';
import { CommentByLink } from '@/lib/comments/schemas';
import { noteLinkViewed } from '@/lib/public-links/note-viewed';
import { LinkToken } from '@/lib/public-links/schemas';

/** The page is on somebody's screen, and not on that of staff who look what it is like. */
export const noteViewedAction = publicAction({
  because: 'link',
  input: LinkToken,
  run: async (_client, { token }) => {
    if (!(await signedInStaff())) await noteLinkViewed(token);
  },
});

/** Who tries out a customer's link must not answer in the customer's place. */
async function refuseStaff(): Promise<void> {
  if (await signedInStaff()) throw new DomainError('staff_cannot_answer');
}

export const acceptByLinkAction = publicAction({
  because: 'link',
  input: AcceptByLink,
  run: async (client, input) => {
    await refuseStaff();
    await acceptByLink(client, input);
  },
});

export const signByLinkAction = publicAction({
  because: 'link',
  input: SignByLink,
  run: async (client, input) => {
    await refuseStaff();
    await signByLink(client, input);
  },
});

export const commentByLinkAction = publicAction({
  because: 'link',
  input: CommentByLink,
  run: async (client, input) => {
    await refuseStaff();
    await commentByLink(client, input);
  },
});

export const declineByLinkAction = publicAction({
  because: 'link',
  input: DeclineByLink,
  run: async (client, input) => {
    await refuseStaff();
    await declineByLink(client, input);
  },
});
