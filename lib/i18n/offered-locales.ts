import 'server-only';
import { type Database, database, type Tx } from '@/db/client';
import { readCompany } from '@/lib/company/read-company';
import { readSettings } from '@/lib/settings/read-settings';
import { availableLocales, FALLBACK_LOCALE, matchLocale, PSEUDO_LOCALE } from './locales';

/**
 * The languages that customers are served in: those of the setting that are (still) spoken here, and the company's.
 */
export async function offeredLocales(db: Database | Tx = database()): Promise<readonly string[]> {
  const company = await readCompany(db);
  return offeredBy((await readSettings(db)).languages, company?.language);
}

/** The same from a setting that was read already. */
export const offeredBy = (setting: readonly string[], companyLanguage: string | undefined) =>
  availableLocales().filter(
    (locale) => locale === PSEUDO_LOCALE || locale === companyLanguage || setting.includes(locale),
  );

/** The cascade: the first of the wishes that is on offer, else English. */
export const customerLocale = (
  wishes: readonly (string | null | undefined)[],
  offered: readonly string[],
): string => matchLocale(wishes, offered) ?? FALLBACK_LOCALE;
