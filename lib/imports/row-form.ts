import type { ContactPermission } from '@/db/schema/vocabulary';
import type { ErrorCode } from '@/lib/actions/errors';
import { notificationsFor } from '@/lib/contacts/notifications';
import type { ImportField } from './fields';
import { readCountry, readCurrency, readLanguage } from './names';
import { groupNames, type RowValues, splitName } from './row-values';
import type { Choices } from './settings';

type Ground = {
  choices: Choices;
  languages: readonly string[];
  permissions: readonly ContactPermission[];
};
type Wrong = (field: ImportField, code: ErrorCode) => void;

const PERSON = [
  'firstName',
  'lastName',
  'fullName',
  'email',
  'position',
  'contactPhone',
  'contactLanguage',
] as const;

const FIRST_NAME_LENGTH = 80;

/**
 * A row as the form for a new customer would be posted. Names of countries, currencies and languages become their
 * codes here; one that is unknown is told and left out.
 */
export function rowForm(values: RowValues, { choices, languages, permissions }: Ground, wrong: Wrong) {
  const code = (field: ImportField, read: (text: string) => string | null, error: ErrorCode): string => {
    const text = values[field];
    if (text === undefined) return '';
    const found = read(text);
    if (found === null) wrong(field, error);
    return found ?? '';
  };
  const country = (field: ImportField) => code(field, readCountry, 'import_country_unknown');
  const language = (field: ImportField) =>
    code(field, (text) => readLanguage(text, languages), 'import_language_unknown');
  const other = (kind: 'billing' | 'shipping') => ({
    street: values[`${kind}Street`],
    city: values[`${kind}City`],
    region: values[`${kind}Region`],
    postalCode: values[`${kind}PostalCode`],
    country: country(`${kind}Country`),
  });
  return {
    company: values.company,
    taxId: values.taxId,
    phone: values.phone,
    website: values.website,
    address: {
      street: values.street,
      city: values.city,
      region: values.region,
      postalCode: values.postalCode,
      country: values.country === undefined ? (choices.country ?? '') : country('country'),
    },
    billing: other('billing'),
    shipping: other('shipping'),
    groups: { ids: choices.groupIds, names: groupNames(values.groups ?? '') },
    currency: code('currency', readCurrency, 'import_currency_unknown'),
    language: language('language'),
    contact: person(values, choices, () => ({
      position: values.position,
      phone: values.contactPhone,
      direction: '',
      language: language('contactLanguage'),
      permissions: [...permissions],
      notifications: notificationsFor(permissions),
      access: { kind: 'none' as const },
      sendWelcome: false,
    })),
  };
}

/** The contact of a row; null for none, or for one that is not complete where those are to be dropped. */
function person<Rest>(values: RowValues, choices: Choices, rest: () => Rest) {
  if (PERSON.every((field) => values[field] === undefined)) return null;
  const { email, company } = values;
  const { firstName, lastName } = nameOf(values);
  if (choices.incomplete === 'drop' && company !== undefined && email === undefined) return null;
  // An address of the company itself, as `info@`: its contact is called like the company.
  const called = !firstName && !lastName && email ? (company ?? '').trim().slice(0, FIRST_NAME_LENGTH) : '';
  return { firstName: firstName || called, lastName, email: email ?? '', ...rest() };
}

function nameOf({ firstName = '', lastName = '', fullName = '' }: RowValues) {
  if (fullName && !firstName && !lastName) return splitName(fullName);
  // Some programs keep the whole name of a person as the last one.
  return firstName ? { firstName, lastName } : { firstName: lastName, lastName: '' };
}
