import type { useTranslations } from 'next-intl';
import type { StaleDifference } from '@/components/forms/stale-banner';
import type { ItemValues } from './item-values';

type Set = <Key extends keyof ItemValues>(key: Key, value: ItemValues[Key]) => void;

/** What somebody else saved of an item meanwhile and differs from the form. */
export function itemDifferences(
  mine: ItemValues,
  theirs: ItemValues,
  set: Set,
  t: ReturnType<typeof useTranslations<'items'>>,
): StaleDifference[] {
  const said: { [Key in keyof ItemValues]?: (values: ItemValues) => string } = {
    texts: ({ texts }) =>
      texts
        .map(({ name, description }) => [name, description].join('\n').trim())
        .join('\n')
        .trim(),
    code: ({ code }) => code,
    group: ({ group }) => group?.label ?? '',
    prices: ({ prices }) =>
      prices
        .filter(({ price }) => price)
        .map(({ price, currency }) => `${price} ${currency}`)
        .join('\n'),
    unit: ({ unit }) => unit,
  };
  const labels = { texts: 'name', code: 'code', group: 'group', prices: 'prices', unit: 'unit' } as const;
  const fields = Object.keys(labels) as (keyof typeof labels)[];
  return fields.flatMap((field) => {
    const say = said[field];
    if (!say || say(mine) === say(theirs)) return [];
    return [
      {
        field,
        label: t(labels[field]),
        mine: say(mine),
        theirs: say(theirs),
        takeTheirs: () => set(field, theirs[field]),
      },
    ];
  });
}
