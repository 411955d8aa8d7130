'use server';

import { redirect } from 'next/navigation';
import { publicAction } from '@/lib/actions/public-action';
import { publicFormAction } from '@/lib/actions/public-form-action';
import { clearSessionCookie, sessionIdFromCookie, setSessionCookie } from '@/lib/auth/session-cookies';
import { safePath } from '@/lib/sign-in/safe-path';
import { NoFields, PasswordByLink, SignIn } from '@/lib/sign-in/schemas';
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

export const newContactPasswordAction = publicFormAction({
  because: 'link',
  input: PasswordByLink,
  run: async (client, input) => {
    await setSessionCookie('contact', await setPasswordByLink('contact', client, input));
    redirect(safePath('contact', null));
  },
});

export const signOutContactAction = publicAction({
  because: 'sign-out',
  input: NoFields,
  run: async () => {
    await signOut(await sessionIdFromCookie('contact'));
    await clearSessionCookie('contact');
    redirect('/authentication/login');
  },
});
