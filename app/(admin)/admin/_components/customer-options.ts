import 'server-only';
import type { CustomerOptions } from '@/components/customers/customer-options';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { groupChoices } from '@/lib/groups/group-choices';
import { languageName } from '@/lib/i18n/locales';
import { countryNames, currencyNames } from '@/lib/i18n/names';
import { currentSettings, readSettings } from '@/lib/settings/read-settings';

/**
 * What the forms for customers and contacts offer, in the reader's language. `kept` is a language that is stored
 * and may be off the offer by now: it stays to choose. An action gives its transaction along: one that waited for a second
 * connection while it holds one could wait for good.
 */
export async function customerOptions(
  viewer: Staff<'customers:view'>,
  locale: string,
  kept?: string | null,
  tx?: Parameters<typeof theCompany>[0],
): Promise<CustomerOptions> {
  const [company, settings, groups] = await Promise.all([
    theCompany(tx),
    tx ? readSettings(tx) : currentSettings(),
    groupChoices(viewer, tx),
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
