import { getLocale } from 'next-intl/server';
import { languageName } from '@/lib/i18n/locales';
import type { Named } from '@/lib/i18n/names';
import { currentSettings } from '@/lib/settings/read-settings';

/** The languages on offer; one that was taken off the list stays for who has chosen it. */
export async function languagesFor(chosen: string | null): Promise<Named[]> {
  const [{ languages }, locale] = await Promise.all([currentSettings(), getLocale()]);
  const offered = [...new Set([...languages, ...(chosen ? [chosen] : [])])];
  return offered.map((code) => ({ code, name: languageName(code, locale) }));
}
