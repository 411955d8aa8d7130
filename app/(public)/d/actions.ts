'use server';

import { publicAction } from '@/lib/actions/public-action';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
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
