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
};

export const wordsOf = (language: string, currency: string): Words => ({
  language,
  dir: directionOf(language),
  t: translatorFor(language, 'pdf'),
  figures: figuresFor(language, currency),
});

export const wordsFor = (doc: PrintableDocument): Words => wordsOf(doc.language, doc.currency);
