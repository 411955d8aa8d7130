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

export const wordsFor = (doc: PrintableDocument): Words => ({
  language: doc.language,
  dir: directionOf(doc.language),
  t: translatorFor(doc.language, 'pdf'),
  figures: figuresFor(doc.language, doc.currency),
});
