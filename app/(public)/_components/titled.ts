import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

/** The document title of a page of these, from its heading. */
export const titled =
  (heading: 'signIn.title' | 'newPassword.title' | 'forgot.title') => async (): Promise<Metadata> => ({
    title: (await getTranslations('auth'))(heading),
  });
