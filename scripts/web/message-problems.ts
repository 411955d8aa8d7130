import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { LOCALES, STAFF_LOCALES } from '../../lib/i18n/locales.ts';
import { CUSTOMER_NAMESPACES } from '../../lib/i18n/namespaces.ts';

/** A tree of messages, as a file of `messages/` has it. */
export type Tree = { [key: string]: string | Tree };

type Flat = Record<string, string>;

export const flatten = (tree: Tree, prefix = ''): Flat =>
  Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) =>
      typeof value === 'string' ? { [prefix + key]: value } : flatten(value, `${prefix}${key}.`),
    ),
  );

/**
 * What is wrong with the files of `messages/`, by language: a key that English has and another one lacks, or the
 * other way round; a message without text, with other arguments than in English, or one that cannot be parsed; a
 * plural without a form that the language has.
 */
export function messageProblems(files: Record<string, Tree>): string[] {
  const english = files.en ?? {};
  return LOCALES.flatMap((locale) => {
    const file = files[locale];
    if (!file) return [`messages/${locale}.json is missing`];
    const wanted = flatten(STAFF.includes(locale) ? english : ofCustomers(english));
    const said = flatten(file);
    const problems = [
      ...Object.keys(wanted).flatMap((key) => (key in said ? [] : [`${key} is missing`])),
      ...Object.keys(said).flatMap((key) => (key in wanted ? [] : [`${key} is not in English`])),
      ...Object.entries(said).flatMap(([key, message]) =>
        wanted[key] === undefined ? [] : wrongWith(message, wanted[key], key, locale),
      ),
    ];
    return problems.map((problem) => `messages/${locale}.json: ${problem}`);
  });
}

const STAFF: readonly string[] = STAFF_LOCALES;

const ofCustomers = (tree: Tree): Tree =>
  Object.fromEntries(CUSTOMER_NAMESPACES.flatMap((name) => (tree[name] ? [[name, tree[name]]] : [])));

function wrongWith(message: string, english: string, key: string, locale: string): string[] {
  if (message.trim() === '') return [`${key} is empty`];
  try {
    const elements = parse(message);
    const [own, wanted] = [elements, parse(english)].map((each) =>
      [...new Set(argumentsOf(each))].sort().join(', '),
    );
    const customers = (CUSTOMER_NAMESPACES as readonly string[]).includes(key.split('.')[0] ?? '');
    return [
      ...(own === wanted ? [] : [`${key} has the arguments [${own}] and English [${wanted}]`]),
      ...(customers ? formsLacking(elements, locale).map((form) => `${key} lacks the form ${form}`) : []),
    ];
  } catch (error) {
    return [`${key} cannot be read: ${error instanceof Error ? error.message : error}`];
  }
}

/** The arguments and tags of a message with their kinds; choices of plural and select may differ by language. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const own = `${element.value}:${TYPE[element.type]}`;
    if (element.type === TYPE.tag) return [own, ...argumentsOf(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [own, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
    }
    return [own];
  });
}

/** The plural forms that a language has (CLDR) and a message does not. */
function formsLacking(elements: MessageFormatElement[], locale: string): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return formsLacking(element.children, locale);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap((option) => formsLacking(option.value, locale));
    if (element.type === TYPE.select) return inner;
    const { pluralCategories } = new Intl.PluralRules(locale, { type: element.pluralType }).resolvedOptions();
    return [...pluralCategories.filter((form) => !(form in element.options)), ...inner];
  });
}
