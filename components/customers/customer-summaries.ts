import type { useTranslations } from 'next-intl';
import type { AddressValues } from '@/components/forms/address-fields';
import type { CustomerOptions } from './customer-options';
import type { CustomerValues } from './customer-values';

type Translate = ReturnType<typeof useTranslations<'customers'>>;

/** Whether anything of an address is filled in. */
export const given = (address: AddressValues): boolean =>
  Object.values(address).some((part) => part.trim() !== '');

/** What the folded section *Billing and shipping* holds. */
export const billingSummary = ({ billing, shipping }: CustomerValues, t: Translate): string =>
  [
    given(billing) ? t('summary.ownBilling') : t('summary.sameBilling'),
    given(shipping) ? t('summary.shipping') : t('summary.noShipping'),
  ].join(' · ');

/** What the folded section *Advanced options* holds. */
export function advancedSummary(values: CustomerValues, options: CustomerOptions, t: Translate): string {
  const language = options.languages.find(({ code }) => code === values.language)?.name;
  return [
    values.groups.length > 0 ? values.groups.map(({ label }) => label).join(', ') : t('summary.noGroups'),
    values.currency || options.baseCurrency,
    language ?? options.companyLanguage,
  ].join(' · ');
}
