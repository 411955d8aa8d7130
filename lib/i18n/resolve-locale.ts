import 'server-only';
import { cookies, headers } from 'next/headers';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { currentCompany } from '@/lib/company/read-company';
import { acceptedLanguages, availableLocales, FALLBACK_LOCALE, matchLocale } from './locales';

/** Cookie of people who are not signed in and chose a language on a public page. */
export const LANGUAGE_COOKIE = 'clientela.language';

/** Header in which `proxy.ts` hands on which page was asked for. */
export const PATH_HEADER = 'x-clientela-path';

/** The language of the screens of somebody who is signed in. */
export const localeOf = (viewer: { language: string | null }, companyLanguage: string | undefined): string =>
  matchLocale([viewer.language, companyLanguage], availableLocales()) ?? FALLBACK_LOCALE;

const visitorWishes = async () => [
  (await cookies()).get(LANGUAGE_COOKIE)?.value,
  ...acceptedLanguages((await headers()).get('accept-language')),
];

/**
 * The language of this request: in each area that of who is signed in there, else the visitor's choice, the
 * browser's, the company's. A language that is not spoken here falls back to English.
 */
export async function resolveLocale(): Promise<string> {
  const path = (await headers()).get(PATH_HEADER) ?? '/';
  const companyLanguage = (await currentCompany())?.language;
  if (path.startsWith('/admin')) {
    const viewer = await signedInStaff();
    if (viewer) return localeOf(viewer, companyLanguage);
  }
  if (path.startsWith('/portal')) {
    const viewer = await signedInContact();
    if (viewer) return localeOf(viewer, companyLanguage);
  }
  return matchLocale([...(await visitorWishes()), companyLanguage], availableLocales()) ?? FALLBACK_LOCALE;
}
