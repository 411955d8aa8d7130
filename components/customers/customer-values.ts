import type { AddressValues } from '@/components/forms/address-fields';
import type { ComboboxOption } from '@/components/ui/combobox';
import type { GroupColor, PostalAddress } from '@/db/schema/vocabulary';
import { groupColour } from './group-colour';

/** What stands in the customer's part of the form, as text. */
export type CustomerValues = {
  company: string;
  taxId: string;
  phone: string;
  website: string;
  address: AddressValues;
  billing: AddressValues;
  shipping: AddressValues;
  groups: readonly ComboboxOption[];
  currency: string;
  language: string;
};

const NO_ADDRESS: AddressValues = { street: '', city: '', region: '', postalCode: '', country: '' };

export const blankCustomer = (country: string): CustomerValues => ({
  company: '',
  taxId: '',
  phone: '',
  website: '',
  address: { ...NO_ADDRESS, country },
  billing: NO_ADDRESS,
  shipping: NO_ADDRESS,
  groups: [],
  currency: '',
  language: '',
});

type Group = { id: string; name: string; color: GroupColor };

export const groupOption = ({ id, name, color }: Group): ComboboxOption => ({
  value: id,
  label: name,
  colour: groupColour(color),
});

const TYPED = 'new:';

/** A group that was typed in place and does not exist before the form is saved. */
export const typedGroup = (name: string): ComboboxOption => ({
  value: `${TYPED}${name}`,
  label: name,
  colour: groupColour('grey'),
});

const addressValues = (address: PostalAddress | null): AddressValues => ({
  street: address?.street ?? '',
  city: address?.city ?? '',
  region: address?.region ?? '',
  postalCode: address?.postalCode ?? '',
  country: address?.country ?? '',
});

/** A stored customer, as the server hands it over. */
export type StoredValues = {
  company: string | null;
  taxId: string | null;
  phone: string | null;
  website: string | null;
  address: PostalAddress;
  billing: PostalAddress | null;
  shipping: PostalAddress | null;
  groups: Group[];
  currency: string;
  language: string | null;
};

export const customerValues = (stored: StoredValues): CustomerValues => ({
  company: stored.company ?? '',
  taxId: stored.taxId ?? '',
  phone: stored.phone ?? '',
  website: stored.website ?? '',
  address: addressValues(stored.address),
  billing: addressValues(stored.billing),
  shipping: addressValues(stored.shipping),
  groups: stored.groups.map(groupOption),
  currency: stored.currency,
  language: stored.language ?? '',
});

/** The form's customer as the action takes it. */
export const customerInput = ({ groups, ...values }: CustomerValues) => ({
  ...values,
  groups: {
    ids: groups.filter(({ value }) => !value.startsWith(TYPED)).map(({ value }) => value),
    names: groups.filter(({ value }) => value.startsWith(TYPED)).map(({ label }) => label),
  },
});
