import type { ComboboxOption } from '@/components/ui/combobox';
import type { StoredItem } from '@/lib/items/stored-item';
import { minorDigits } from '@/lib/money/currencies';
import { formatDecimal } from '@/lib/money/format';
import { plainOf } from '@/lib/money/parse-decimal';
import type { ItemOptions } from './item-options';

/** An item while it is typed; prices as the person who types is used to. */
export type ItemValues = {
  texts: { language: string; name: string; description: string }[];
  code: string;
  unit: string;
  group: ComboboxOption | null;
  prices: { key: string; currency: string; price: string }[];
  taxIds: string[];
};

let made = 0;
export const priceRow = (currency: string, price = ''): ItemValues['prices'][number] => {
  made += 1;
  return { key: `price-${made}`, currency, price };
};

/** A group that was typed in place has no id yet. */
const TYPED = 'typed';
export const typedGroup = (name: string): ComboboxOption => ({ value: TYPED, label: name });

/** An item, or a new one, as its form starts. */
export function itemValues(item: StoredItem | null, options: ItemOptions, locale: string): ItemValues {
  const own = options.currency;
  const prices = (item?.prices ?? []).map(({ currency, price }) =>
    priceRow(currency, formatDecimal(price, locale, { min: minorDigits(currency) })),
  );
  return {
    texts: options.languages.map(({ code }) => {
      const text = item?.texts.find(({ language }) => language === code);
      return { language: code, name: text?.name ?? '', description: text?.description ?? '' };
    }),
    code: item?.code ?? '',
    unit: item?.unit ?? '',
    group: item?.group ? { value: item.group.id, label: item.group.name } : null,
    // The company's currency first, whether there is a price in it or not.
    prices: [
      prices.find(({ currency }) => currency === own) ?? priceRow(own),
      ...prices.filter(({ currency }) => currency !== own),
    ],
    taxIds: item ? item.taxIds : [...options.presetTaxIds],
  };
}

/** What is sent. */
export const itemInput = ({ group, prices, ...values }: ItemValues, locale: string) => ({
  ...values,
  group: group && (group.value === TYPED ? { name: group.label } : { id: group.value }),
  prices: prices.map(({ currency, price }) => ({ currency, price: plainOf(price, locale) })),
});
