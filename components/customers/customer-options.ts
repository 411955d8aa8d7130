import type { ContactPermission, GroupColor } from '@/db/schema/vocabulary';
import type { Named } from '@/lib/i18n/names';

/** What the forms for customers and contacts offer and start with; named and sorted on the server. */
export type CustomerOptions = {
  countries: readonly Named[];
  currencies: readonly Named[];
  /** Languages on offer, in the reader's language. */
  languages: readonly Named[];
  groups: readonly { id: string; name: string; color: GroupColor }[];
  /** ISO 4217. */
  baseCurrency: string;
  /** The company's language in the reader's language. */
  companyLanguage: string;
  /** The country that a new customer starts with. */
  defaultCountry: string;
  /** The permissions that a new contact starts with. */
  permissions: readonly ContactPermission[];
};
