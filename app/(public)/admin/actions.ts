'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { publicAction } from '@/lib/actions/public-action';
import { publicFormAction } from '@/lib/actions/public-form-action';
import { clearSessionCookie, sessionIdFromCookie, setSessionCookie } from '@/lib/auth/session-cookies';
import { countResetRequest, sendResetLink } from '@/lib/sign-in/request-reset';
import { safePath } from '@/lib/sign-in/safe-path';
import { ForgottenPassword, NoFields, PasswordByLink, SignIn } from '@/lib/sign-in/schemas';
import { setPasswordByLink } from '@/lib/sign-in/set-password-by-link';
import { signIn } from '@/lib/sign-in/sign-in';
import { signOut } from '@/lib/sign-in/sign-out';

export const signInStaffAction = publicFormAction({
  because: 'sign-in',
  input: SignIn,
  run: async (client, input) => {
    await setSessionCookie('staff', await signIn('staff', client, input));
    redirect(safePath('staff', input.next));
  },
});

export const forgottenStaffPasswordAction = publicFormAction({
  because: 'sign-in',
  input: ForgottenPassword,
  run: async (client, { email }) => {
    await countResetRequest('staff', client, email);
    after(() => sendResetLink('staff', email));
  },
});

export const newStaffPasswordAction = publicFormAction({
  because: 'link',
  input: PasswordByLink,
  run: async (client, input) => {
    const session = await setPasswordByLink('staff', client, input, await sessionIdFromCookie('staff'));
    // Signed in as somebody else meanwhile: the page asks whom to go on as.
    if (session === null) redirect(`/admin/password/${encodeURIComponent(input.token)}`);
    await setSessionCookie('staff', session);
    redirect(safePath('staff', null));
  },
});

/** Whoever calls it loads the sign-in page anew, so that nothing which was shown stays in memory. */
export const signOutStaffAction = publicAction({
  because: 'sign-out',
  input: NoFields,
  run: async () => {
    await signOut(await sessionIdFromCookie('staff'));
    await clearSessionCookie('staff');
  },
});
