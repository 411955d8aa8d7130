import type { AddressValues } from '@/components/forms/address-fields';
import type { PostalAddress } from '@/db/schema/vocabulary';
import type { OwnCustomer } from '@/lib/portal/own-customer';

export const NO_ADDRESS: AddressValues = { street: '', city: '', region: '', postalCode: '', country: '' };

const typed = (address: PostalAddress | null): AddressValues => ({
  street: address?.street ?? '',
  city: address?.city ?? '',
  region: address?.region ?? '',
  postalCode: address?.postalCode ?? '',
  country: address?.country ?? '',
});

/** A customer as its form holds it: text, empty for none. */
export const valuesOf = (customer: OwnCustomer) => ({
  version: customer.version,
  company: customer.company ?? '',
  taxId: customer.taxId ?? '',
  phone: customer.phone ?? '',
  website: customer.website ?? '',
  address: typed(customer.address),
  billing: typed(customer.billing),
  shipping: typed(customer.shipping),
});

export type CustomerValues = ReturnType<typeof valuesOf>;

/** One line of an address, to be compared with another. */
export const inOneLine = ({ street, postalCode, city, region, country }: AddressValues): string =>
  [street.replaceAll('\n', ', '), postalCode, city, region, country].filter(Boolean).join(', ');
