import en from '@/messages/en.json';
import es from '@/messages/es.json';
import { type Locale, PSEUDO_LOCALE } from './locales';
import { pseudoMessages } from './pseudo';

export type Messages = typeof en;

// Spanish holds the same keys as English: the type says so, and a test compares the arguments.
const complete: Record<Locale, Messages> = { en, es };

/** The messages of a locale; English for one that is not (or no longer) spoken here. */
export function messagesOf(locale: string): Messages {
  if (locale === PSEUDO_LOCALE) return pseudoMessages(en);
  return complete[locale as Locale] ?? complete[locale.split('-')[0] as Locale] ?? en;
}
