import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { LOCALES, languageName } from '../../lib/i18n/locales.ts';
import { messagesOf } from '../../lib/i18n/messages.ts';
import { countryNames } from '../../lib/i18n/names.ts';
import { flatten, type Tree } from '../../scripts/web/message-problems.ts';

const WORD = /\p{L}[\p{L}\p{M}’'ـ]*/gu;

/** The words of a text in small letters. Single letters are signs, not words. */
const wordsOf = (text: string): string[] =>
  [...text.normalize('NFC').matchAll(WORD)]
    .map(([word]) => word.toLowerCase())
    .filter((word) => word.length > 1);

/** What a message says around its arguments, in each of its forms. */
function literals(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal) return [element.value];
    if (element.type === TYPE.tag) return literals(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    return Object.values(element.options).flatMap((option) => literals(option.value));
  });
}

const saidIn = (locale: string): string[] =>
  Object.values(flatten(messagesOf(locale) as unknown as Tree)).flatMap((message) =>
    literals(parse(message)),
  );

/** Dates, moments and the names of countries and languages, as the language writes them. */
function written(locale: string): string[] {
  const days = Array.from(
    { length: 12 },
    (_, month) => new Date(Date.UTC(2026, month, 2 + month, 3 + month)),
  );
  const styles = ['full', 'long', 'medium', 'short'] as const;
  return [
    ...styles.flatMap((dateStyle) =>
      days.map((day) =>
        new Intl.DateTimeFormat(locale, { dateStyle, timeStyle: 'short', timeZone: 'UTC' }).format(day),
      ),
    ),
    ...styles.flatMap((dateStyle) =>
      days.map((day) => new Intl.DateTimeFormat(locale, { dateStyle }).format(day)),
    ),
    ...countryNames(locale).map(({ name }) => name),
    ...LOCALES.map((each) => languageName(each, locale)),
    // Where a language is chosen, each is called as in itself.
    ...LOCALES.map((each) => languageName(each)),
  ];
}

/**
 * Tells what in a text is of no customer's language but another's: a word that is neither in the messages of the
 * language, nor in its dates and names, nor in what users wrote; or a text that as a whole is a message of another.
 */
export function foreignTo(locale: string, writtenByUsers: readonly string[]): (text: string) => string[] {
  const known = new Set([...saidIn(locale), ...written(locale), ...writtenByUsers].flatMap(wordsOf));
  const own = wholeMessages(locale);
  const others = new Set(
    LOCALES.filter((each) => each !== locale).flatMap((each) => [...wholeMessages(each)]),
  );
  return (text) => [
    ...wordsOf(text).filter((word) => !known.has(word)),
    ...(others.has(text.trim()) && !own.has(text.trim()) ? [text.trim()] : []),
    ...(text.match(/[٠-٩۰-۹]/g) ?? []),
  ];
}

/** Messages without arguments, of more than a word. */
const wholeMessages = (locale: string): Set<string> =>
  new Set(
    Object.values(flatten(messagesOf(locale) as unknown as Tree)).filter(
      (message) => !message.includes('{') && wordsOf(message).length > 1,
    ),
  );

const SAID_ATTRIBUTE = /\s(?:aria-label|aria-description|title|placeholder|alt)="([^"]*)"/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

const decoded = (html: string) =>
  html.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (entity, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? entity;
    return String.fromCodePoint(Number(name[1] === 'x' ? `0${name.slice(1)}` : name.slice(1)));
  });

/** Every text that a page shows or reads out: what stands between its tags, and in the attributes that speak. */
export function textsOf(html: string): string[] {
  const seen = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '');
  return [...seen.split(/<[^>]*>/), ...[...seen.matchAll(SAID_ATTRIBUTE)].map(([, text]) => text ?? '')]
    .map((text) => decoded(text).trim())
    .filter((text) => text !== '');
}
