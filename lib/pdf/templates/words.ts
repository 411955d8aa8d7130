import { directionOf } from '../direction';
import { type Figures, figuresFor } from '../figures';
import { type PdfLabels, pdfLabels } from '../labels';
import type { PrintableDocument } from '../printable';

/** All that a template needs to speak a document's language. */
export type Words = { language: string; dir: 'ltr' | 'rtl'; t: PdfLabels; figures: Figures };

export const wordsFor = (doc: PrintableDocument): Words => ({
  language: doc.language,
  dir: directionOf(doc.language),
  t: pdfLabels(doc.language),
  figures: figuresFor(doc.language, doc.currency),
});
