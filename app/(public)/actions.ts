'use server';

import { cookies } from 'next/headers';
import { publicFormAction } from '@/lib/actions/public-form-action';
import { isSecure } from '@/lib/http/app-url';
import { availableLocales } from '@/lib/i18n/locales';
import { LANGUAGE_COOKIE } from '@/lib/i18n/resolve-locale';
import { ChosenLanguage } from '@/lib/sign-in/schemas';

const YEAR_SECONDS = 365 * 24 * 3600;

/** Keeps a visitor's choice of language in a cookie; the page is drawn again with it. */
export const chooseLanguageAction = publicFormAction({
  because: 'language',
  input: ChosenLanguage,
  run: async (_client, { language }) => {
    if (!availableLocales().includes(language)) return;
    (await cookies()).set(LANGUAGE_COOKIE, language, {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: isSecure(),
      maxAge: YEAR_SECONDS,
    });
  },
});
