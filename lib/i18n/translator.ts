import { createTranslator } from 'next-intl';
import { type Messages, messagesOf } from './messages';

/** A translator outside a page: for PDFs, emails and jobs, in the language of their reader. */
export function translatorFor<Namespace extends keyof Messages>(locale: string, namespace: Namespace) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace });
}
