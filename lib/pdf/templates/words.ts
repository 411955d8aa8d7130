import { isolated } from '@/lib/i18n/isolate';
import { directionOf } from '@/lib/i18n/locales';
import { translatorFor } from '@/lib/i18n/translator';
import { type Figures, figuresFor } from '../figures';
import type { PrintableDocument } from '../printable';

/**
 * All that a template needs to speak a document's language. One that has no messages prints English words
 * between its own dates, figures and country names, in its own direction.
 */
export type Words = {
  language: string;
  dir: 'ltr' | 'rtl';
  t: ReturnType<typeof translatorFor<'pdf'>>;
  figures: Figures;
  /** What is not of the language, as it stands within it: a name keeps its order beside Arabic. */
  own: (text: string) => string;
};

export const wordsOf = (language: string, currency: string): Words => ({
  language,
  dir: directionOf(language),
  t: translatorFor(language, 'pdf'),
  figures: figuresFor(language, currency),
  own: directionOf(language) === 'rtl' ? isolated : (text) => text,
});

export const wordsFor = (doc: PrintableDocument): Words => wordsOf(doc.language, doc.currency);
