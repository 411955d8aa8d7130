import { getLocale, getTranslations } from 'next-intl/server';
import { languageName } from '@/lib/i18n/locales';
import { localesOfPage } from '@/lib/i18n/resolve-locale';
import { LanguageButtons } from './language-buttons';

/** This page in the other languages, each called as in itself. */
export async function LanguageLinks() {
  const [locale, t, locales] = await Promise.all([getLocale(), getTranslations('auth'), localesOfPage()]);
  const languages = locales.map((code) => ({ code, name: languageName(code) }));
  return <LanguageButtons label={t('language')} languages={languages} current={locale} />;
}
