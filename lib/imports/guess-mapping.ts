import { STAFF_LOCALES } from '@/lib/i18n/locales';
import { staffMessagesOf } from '@/lib/i18n/messages';
import { type ImportField, isShared, type Mapping } from './fields';
import { CONTACT_WORDS, CUSTOMER_WORDS, FILLERS, NAMES, OF_CONTACT, PARTS } from './header-words';

const plainWords = (header: string): string[] =>
  header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    // Dolibarr writes the column of its database behind the name: `Address (s.address)`.
    .replace(/\([^)]*\)/g, ' ')
    .replaceAll('ß', 'ss')
    // `firstName` and `VATNumber` are two words.
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const tableOf = (words: Partial<Record<ImportField, string>>) =>
  new Map(
    Object.entries(words).flatMap(([field, said]) =>
      said.split('|').map((each) => [sense(plainWords(each)), field as ImportField] as const),
    ),
  );

const sense = (words: readonly string[]) => words.filter((word) => !FILLERS.includes(word)).join(' ');

/** As our own files call them, in each language. */
const OWN = new Map(
  STAFF_LOCALES.flatMap((locale) =>
    Object.entries(staffMessagesOf(locale).imports.fields).map(
      ([field, label]) => [plainWords(label).join(' '), field as ImportField] as const,
    ),
  ),
);
const OF_CUSTOMER = tableOf(CUSTOMER_WORDS);
const OF_PERSON = tableOf(CONTACT_WORDS);

const ADDRESS = new Map<ImportField, string>([
  ['street', 'Street'],
  ['postalCode', 'PostalCode'],
  ['city', 'City'],
  ['region', 'Region'],
  ['country', 'Country'],
]);

const without = (words: readonly string[], part: readonly string[]) => {
  const left = words.filter((word) => !part.includes(word));
  return left.length < words.length ? left : null;
};

/** What a header means by itself; `name` where that hangs on the other columns. */
function meaning(header: string): ImportField | 'name' | null {
  const words = plainWords(header);
  const own = OWN.get(words.join(' '));
  if (own) return own;
  for (const kind of ['billing', 'shipping'] as const) {
    const left = without(words, PARTS[kind]);
    if (!left) continue;
    const part = ADDRESS.get(OF_CUSTOMER.get(sense(left)) ?? 'street');
    return part ? (`${kind}${part}` as ImportField) : null;
  }
  const whole = sense(words);
  const known = OF_PERSON.get(whole) ?? OF_CUSTOMER.get(whole);
  if (known) return known;
  if (NAMES.includes(whole)) return 'name';
  const ofContact = sense(without(words, PARTS.contact) ?? []);
  if (ofContact) return OF_CONTACT[ofContact] ?? OF_PERSON.get(ofContact) ?? null;
  const ofCustomer = sense(without(words, PARTS.customer) ?? []);
  if (NAMES.includes(ofCustomer)) return 'company';
  return OF_CUSTOMER.get(ofCustomer) ?? OF_PERSON.get(ofCustomer) ?? null;
}

/**
 * The field of each column, guessed by its header in English, Spanish and as Perfex, Invoice Ninja, Dolibarr, Google
 * and Outlook call it. The first column that means a field gets it.
 */
export function guessMapping(headers: readonly string[]): Mapping {
  const meanings = headers.map(meaning);
  const has = (field: ImportField) => meanings.includes(field);
  const named = (): ImportField | null => {
    if (has('lastName') && !has('firstName')) return 'firstName';
    if (!has('company')) return 'company';
    return has('firstName') || has('fullName') ? null : 'fullName';
  };
  const whose = named();
  const taken = new Set<ImportField>();
  return meanings.map((each) => {
    const field = each === 'name' ? whose : each;
    if (field === null || (taken.has(field) && !isShared(field))) return null;
    taken.add(field);
    return field;
  });
}

/** Whether the first row of a file names its columns: one of them means something, or none looks like a value. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  if (cells.some((cell) => meaning(cell) !== null)) return true;
  return !cells.some((cell) => /@|^\+?[\d\s./-]{5,}$/.test(cell.trim()));
}
