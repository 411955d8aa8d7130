import { availableLocales, languageName } from './locales';
import type { Named } from './names';

/** The languages that the screens speak, named in the reader's. */
export const languageChoices = (locale: string): Named[] =>
  availableLocales().map((code) => ({ code, name: languageName(code, locale) }));
