import { getLocale, getTranslations } from 'next-intl/server';
import { availableLocales, languageName } from '@/lib/i18n/locales';
import { LanguageButtons } from './language-buttons';

/** This page in the other languages, each called as in itself. */
export async function LanguageLinks() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('auth')]);
  const languages = availableLocales().map((code) => ({ code, name: languageName(code) }));
  return <LanguageButtons label={t('language')} languages={languages} current={locale} />;
}
