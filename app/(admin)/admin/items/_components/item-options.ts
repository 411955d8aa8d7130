import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { taxesForDocument } from '@/lib/documents/line-taxes';
import { languageName } from '@/lib/i18n/locales';
import { currencyNames } from '@/lib/i18n/names';
import { itemGroupChoices } from '@/lib/items/item-group-choices';
import type { StoredItem } from '@/lib/items/stored-item';
import { formatPercent } from '@/lib/money/format';
import { currentSettings } from '@/lib/settings/read-settings';

/** What the form of an item offers to choose from; an item keeps what it has, although it is no longer on offer. */
export async function itemOptions(viewer: Staff<'items:view'>, uiLocale: string, item: StoredItem | null) {
  const [company, settings, groups, taxes] = await Promise.all([
    theCompany(),
    currentSettings(),
    itemGroupChoices(viewer),
    taxesForDocument(item?.taxIds ?? []),
  ]);
  const kept = (item?.texts ?? []).map(({ language }) => language);
  const languages = [...new Set([company.language, ...settings.languages, ...kept])];
  return {
    // The company's own first: it is the one that must be there.
    languages: languages.map((code) => ({ code, name: languageName(code, uiLocale) })),
    currency: company.currency,
    currencies: currencyNames(uiLocale),
    groups,
    taxes: taxes.map(({ id, name, rate }) => ({
      value: id,
      label: `${name} ${formatPercent(rate, uiLocale)}`,
    })),
    presetTaxIds: taxes.filter(({ preset }) => preset).map(({ id }) => id),
  };
}

export type ItemOptions = Awaited<ReturnType<typeof itemOptions>>;
