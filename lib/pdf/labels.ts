import { createTranslator } from 'next-intl';
import en from '@/messages/en.json' with { type: 'json' };
import es from '@/messages/es.json' with { type: 'json' };

/** A language without messages of its own prints English words and its own dates, figures and direction. */
const messagesFor = (language: string) => (language.split('-')[0] === 'es' ? es : en);

/** The words of a printed document. */
export const pdfLabels = (language: string) =>
  createTranslator({ locale: language, messages: messagesFor(language), namespace: 'pdf' });

export type PdfLabels = ReturnType<typeof pdfLabels>;
