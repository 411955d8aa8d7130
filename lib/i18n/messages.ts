import ar from '@/messages/ar.json';
import de from '@/messages/de.json';
import en from '@/messages/en.json';
import es from '@/messages/es.json';
import fr from '@/messages/fr.json';
import ptPT from '@/messages/pt-PT.json';
import { isolateArguments } from './isolate';
import { FALLBACK_LOCALE, type Locale, matchLocale, PSEUDO_LOCALE, type StaffLocale } from './locales';
import { CUSTOMER_NAMESPACES, type CustomerNamespace } from './namespaces';
import { pseudoMessages } from './pseudo';

type File = typeof en;

/** What customers read. */
export type CustomerMessages = Pick<File, CustomerNamespace>;

/** What staff read; their errors stand beside those that customers meet, too. */
export type Messages = Omit<File, 'errors' | 'staffErrors'> & {
  errors: File['errors'] & File['staffErrors'];
};

// Every language holds the keys of English: the types say so, and `scripts/check-messages.ts` compares the arguments.
const customers: Record<Locale, CustomerMessages> = {
  ...{ en, es, de, fr, 'pt-PT': ptPT },
  ar: isolateArguments(ar),
};
const staff: Record<StaffLocale, File> = { en, es };

/** What customers read in a language, and nothing else; in English for one that is not spoken here. */
export function messagesOf(locale: string): CustomerMessages {
  if (locale === PSEUDO_LOCALE) return pseudoMessages(messagesOf(FALLBACK_LOCALE));
  const spoken = matchLocale([locale], Object.keys(customers)) ?? FALLBACK_LOCALE;
  const all = customers[spoken as Locale];
  return Object.fromEntries(
    CUSTOMER_NAMESPACES.map((namespace) => [namespace, all[namespace]]),
  ) as unknown as CustomerMessages;
}

/** What staff read in a language, wholly in English for one that the admin area does not speak. */
export function staffMessagesOf(locale: string): Messages {
  if (locale === PSEUDO_LOCALE) return pseudoMessages(staffMessagesOf(FALLBACK_LOCALE));
  const spoken = matchLocale([locale], Object.keys(staff)) ?? FALLBACK_LOCALE;
  const { errors, staffErrors, ...rest } = staff[spoken as StaffLocale];
  return { ...rest, errors: { ...errors, ...staffErrors } };
}
