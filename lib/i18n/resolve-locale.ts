import 'server-only';
import { cookies, headers } from 'next/headers';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { currentCompany } from '@/lib/company/read-company';
import { openedLink } from '@/lib/public-links/open-link';
import { currentSettings } from '@/lib/settings/read-settings';
import { acceptedLanguages, FALLBACK_LOCALE, matchLocale, staffLocales } from './locales';
import { customerLocale, offeredBy } from './offered-locales';

/** Cookie of people who are not signed in and chose a language on a public page. */
export const LANGUAGE_COOKIE = 'clientela.language';

/** Header in which `proxy.ts` hands on which page was asked for. */
export const PATH_HEADER = 'x-clientela-path';

const path = async () => (await headers()).get(PATH_HEADER) ?? '/';

/** Whether this request's page is one of staff: the admin area with its sign-in, and the setup. */
export const isStaffPage = async (): Promise<boolean> => /^\/(admin|setup)(\/|$)/.test(await path());

/** The language of the screens of a member of staff; English where the admin area does not speak it. */
export const staffLocale = (
  viewer: { language: string | null },
  companyLanguage: string | undefined,
): string => matchLocale([viewer.language, companyLanguage], staffLocales()) ?? FALLBACK_LOCALE;

/** The languages that this request's page can be read in. */
export const localesOfPage = async (): Promise<readonly string[]> =>
  (await isStaffPage())
    ? staffLocales()
    : offeredBy((await currentSettings()).languages, (await currentCompany())?.language);

/** What the link shows that this path is: `/d/<token>`. */
export const linkedBy = async (path: string) =>
  path.startsWith('/d/') ? openedLink(path.split('/')[2] ?? '') : null;

const visitorWishes = async () => [
  (await cookies()).get(LANGUAGE_COOKIE)?.value,
  ...acceptedLanguages((await headers()).get('accept-language')),
];

/**
 * The language of this request: in each area that of who is signed in there, by a link that of whom it is for, else
 * the visitor's choice, the browser's, the company's, as far as the page can be read in it; else English.
 */
export async function resolveLocale(): Promise<string> {
  const [at, companyLanguage] = [await path(), (await currentCompany())?.language];
  if (at.startsWith('/admin')) {
    const viewer = await signedInStaff();
    if (viewer) return staffLocale(viewer, companyLanguage);
  }
  if (at.startsWith('/portal')) {
    const viewer = await signedInContact();
    if (viewer) return viewer.language;
  }
  const linked = await linkedBy(at);
  if (linked) return linked.language;
  return customerLocale([...(await visitorWishes()), companyLanguage], await localesOfPage());
}
