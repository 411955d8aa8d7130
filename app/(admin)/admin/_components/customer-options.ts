import 'server-only';
import type { CustomerOptions } from '@/components/customers/customer-options';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { groupChoices } from '@/lib/groups/group-choices';
import { languageName } from '@/lib/i18n/locales';
import { countryNames, currencyNames } from '@/lib/i18n/names';
import { currentSettings } from '@/lib/settings/read-settings';

/**
 * What the forms for customers and contacts offer, in the reader's language. `kept` is a language that is stored
 * and may be off the offer by now: it stays to choose.
 */
export async function customerOptions(
  viewer: Staff<'customers:view'>,
  locale: string,
  kept?: string | null,
): Promise<CustomerOptions> {
  const [company, settings, groups] = await Promise.all([
    theCompany(),
    currentSettings(),
    groupChoices(viewer),
  ]);
  const codes = new Set(kept ? [...settings.languages, kept] : settings.languages);
  return {
    countries: countryNames(locale),
    currencies: currencyNames(locale),
    languages: [...codes].map((code) => ({ code, name: languageName(code, locale) })),
    groups,
    baseCurrency: company.currency,
    companyLanguage: languageName(company.language, locale),
    defaultCountry: settings.defaultCountry ?? company.country,
    permissions: settings.contactPermissions,
  };
}
