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

export const signInContactAction = publicFormAction({
  because: 'sign-in',
  input: SignIn,
  run: async (client, input) => {
    await setSessionCookie('contact', await signIn('contact', client, input));
    redirect(safePath('contact', input.next));
  },
});

export const forgottenContactPasswordAction = publicFormAction({
  because: 'sign-in',
  input: ForgottenPassword,
  run: async (client, { email }) => {
    await countResetRequest('contact', client, email);
    after(() => sendResetLink('contact', email));
  },
});

export const newContactPasswordAction = publicFormAction({
  because: 'link',
  input: PasswordByLink,
  run: async (client, input) => {
    await setSessionCookie('contact', await setPasswordByLink('contact', client, input));
    redirect(safePath('contact', null));
  },
});

/** Whoever calls it loads the sign-in page anew, so that nothing which was shown stays in memory. */
export const signOutContactAction = publicAction({
  because: 'sign-out',
  input: NoFields,
  run: async () => {
    await signOut(await sessionIdFromCookie('contact'));
    await clearSessionCookie('contact');
  },
});
