'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { getLocale } from 'next-intl/server';
import { publicAction } from '@/lib/actions/public-action';
import { publicFormAction } from '@/lib/actions/public-form-action';
import { clearSessionCookie, sessionIdFromCookie, setSessionCookie } from '@/lib/auth/session-cookies';
import { countRegistration, keepRegistration } from '@/lib/registrations/request-registration';
import { Register, VerifyRegistration } from '@/lib/registrations/schemas';
import { verifyRegistration } from '@/lib/registrations/verify-registration';
import { countLinkRequest, sendSignInLink } from '@/lib/sign-in/request-link';
import { countResetRequest, sendResetLink } from '@/lib/sign-in/request-reset';
import { safePath } from '@/lib/sign-in/safe-path';
import {
  ForgottenPassword,
  NoFields,
  PasswordByLink,
  SignIn,
  SignInByLink,
  WantedLink,
} from '@/lib/sign-in/schemas';
import { setPasswordByLink } from '@/lib/sign-in/set-password-by-link';
import { signIn } from '@/lib/sign-in/sign-in';
import { signInByLink } from '@/lib/sign-in/sign-in-by-link';
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
    const session = await setPasswordByLink('contact', client, input, await sessionIdFromCookie('contact'));
    // As with a link that signs in.
    if (session === null) redirect(`/authentication/password/${encodeURIComponent(input.token)}`);
    await setSessionCookie('contact', session);
    redirect(safePath('contact', null));
  },
});

export const wantedLinkAction = publicFormAction({
  because: 'sign-in',
  input: WantedLink,
  run: async (client, { email, next }) => {
    await countLinkRequest(client, email);
    after(() => sendSignInLink(email, next));
  },
});

export const signInByLinkAction = publicFormAction({
  because: 'link',
  input: SignInByLink,
  run: async (client, input) => {
    const session = await signInByLink(client, input, await sessionIdFromCookie('contact'));
    // Signed in as somebody else meanwhile: the page asks whom to go on as.
    if (session === null) redirect(`/authentication/link/${encodeURIComponent(input.token)}`);
    await setSessionCookie('contact', session);
    redirect(safePath('contact', input.next));
  },
});

export const registerAction = publicFormAction({
  because: 'registration',
  input: Register,
  run: async (client, form) => {
    const registrant = await countRegistration(client, form, await getLocale());
    if (registrant) after(() => keepRegistration(registrant));
  },
});

export const verifyRegistrationAction = publicFormAction({
  because: 'link',
  input: VerifyRegistration,
  run: async (client, input) => {
    const verified = await verifyRegistration(client, input, await sessionIdFromCookie('contact'));
    if ('waits' in verified) return;
    if ('asks' in verified) redirect(`/authentication/register/${encodeURIComponent(input.token)}`);
    await setSessionCookie('contact', verified.session);
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
