import type { useTranslations } from 'next-intl';
import type { AddressValues } from '@/components/forms/address-fields';
import type { StaleDifference } from '@/components/forms/stale-banner';
import type { CustomerOptions } from './customer-options';
import type { CustomerValues } from './customer-values';

type Set = <Key extends keyof CustomerValues>(key: Key, value: CustomerValues[Key]) => void;

/** Where two versions of a customer's form differ, as `StaleBanner` shows it. */
export function customerDifferences(
  mine: CustomerValues,
  theirs: CustomerValues,
  set: Set,
  t: ReturnType<typeof useTranslations<'customers'>>,
  c: ReturnType<typeof useTranslations<'common'>>,
  options: CustomerOptions,
): StaleDifference[] {
  const named = (list: readonly { code: string; name: string }[], code: string) =>
    list.find((each) => each.code === code)?.name ?? code;
  const address = ({ street, postalCode, city, region, country }: AddressValues) =>
    [street, `${postalCode} ${city}`.trim(), region, named(options.countries, country)]
      .filter(Boolean)
      .join('\n');
  const fields = {
    company: [t('company'), (values) => values.company],
    taxId: [c('taxId'), (values) => values.taxId],
    phone: [c('phone'), (values) => values.phone],
    website: [c('website'), (values) => values.website],
    address: [t('address'), (values) => address(values.address)],
    billing: [t('billingAddress'), (values) => address(values.billing)],
    shipping: [t('shippingAddress'), (values) => address(values.shipping)],
    groups: [t('groups'), (values) => values.groups.map(({ label }) => label).join(', ')],
    currency: [c('currency'), (values) => values.currency],
    language: [c('language'), (values) => named(options.languages, values.language)],
  } satisfies Record<keyof CustomerValues, [string, (values: CustomerValues) => string]>;

  return Object.entries(fields)
    .map(([field, [label, show]]) => ({
      field,
      label,
      mine: show(mine),
      theirs: show(theirs),
      takeTheirs: () => set(field as keyof CustomerValues, theirs[field as keyof CustomerValues]),
    }))
    .filter((difference) => difference.mine !== difference.theirs);
}
