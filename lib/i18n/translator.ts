import { createTranslator } from 'next-intl';
import { type Messages, messagesOf, staffMessagesOf } from './messages';
import type { CustomerNamespace } from './namespaces';

/** A translator outside a page: for PDFs, emails and jobs, in the language of the customer who reads them. */
export function translatorFor<Namespace extends CustomerNamespace>(locale: string, namespace: Namespace) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace });
}

/** The same for what staff read. */
export function staffTranslatorFor<Namespace extends keyof Messages>(locale: string, namespace: Namespace) {
  return createTranslator({ locale, messages: staffMessagesOf(locale), namespace });
}
