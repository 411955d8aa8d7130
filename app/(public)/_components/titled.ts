import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

type Heading = 'signIn' | 'newPassword' | 'forgot' | 'signInLink' | 'register';

/** The document title of a page of these, from its heading. */
export const titled = (heading: `${Heading}.title`) => async (): Promise<Metadata> => ({
  title: (await getTranslations('auth'))(heading),
});
