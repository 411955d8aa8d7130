'use server';

import { publicAction } from '@/lib/actions/public-action';
import { setSessionCookie } from '@/lib/auth/session-cookies';
import { Setup } from '@/lib/setup/schemas';
import { setUpAndSignIn } from '@/lib/setup/set-up-and-sign-in';

export const setUpAction = publicAction({
  because: 'setup',
  input: Setup,
  run: async (client, input) => {
    await setSessionCookie('staff', await setUpAndSignIn(client, input));
  },
});
