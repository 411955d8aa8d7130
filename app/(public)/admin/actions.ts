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

export const signInStaffAction = publicFormAction({
  because: 'sign-in',
  input: SignIn,
  run: async (client, input) => {
    await setSessionCookie('staff', await signIn('staff', client, input));
    redirect(safePath('staff', input.next));
  },
});

export const newStaffPasswordAction = publicFormAction({
  because: 'link',
  input: PasswordByLink,
  run: async (client, input) => {
    await setSessionCookie('staff', await setPasswordByLink('staff', client, input));
    redirect(safePath('staff', null));
  },
});

export const signOutStaffAction = publicAction({
  because: 'sign-out',
  input: NoFields,
  run: async () => {
    await signOut(await sessionIdFromCookie('staff'));
    await clearSessionCookie('staff');
    redirect('/admin/login');
  },
});
