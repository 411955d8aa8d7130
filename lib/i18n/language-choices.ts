import { languageName, staffLocales } from './locales';
import type { Named } from './names';

/** The languages of the admin area, named in the reader's. */
export const languageChoices = (locale: string): Named[] =>
  staffLocales().map((code) => ({ code, name: languageName(code, locale) }));
