'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { DecimalInput } from '@/components/ui/decimal-input';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { minorDigits } from '@/lib/money/currencies';
import { tidied } from '@/lib/money/parse-decimal';
import type { ItemOptions } from './item-options';
import { type ItemValues, priceRow } from './item-values';

type PriceFieldsProps = {
  prices: ItemValues['prices'];
  onChange: (prices: ItemValues['prices']) => void;
  errorAt: (field: string) => string | undefined;
  options: ItemOptions;
};

/** The price in the company's currency, and in any other that is added. */
export function PriceFields({ prices, onChange, errorAt, options }: PriceFieldsProps) {
  const t = useTranslations('items');
  const locale = useLocale();
  const change = (key: string, part: Partial<ItemValues['prices'][number]>) =>
    onChange(prices.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const used = new Set(prices.map(({ currency }) => currency));
  const next = options.currencies.find(({ code }) => !used.has(code))?.code;
  return (
    <>
      {prices.map(({ key, currency, price }, at) => (
        <div key={key} className="flex flex-wrap items-start gap-2">
          {at > 0 && (
            <Field
              label={t('chooseCurrency')}
              error={errorAt(`prices.${at}.currency`)}
              className="flex-1 basis-40"
            >
              <Select value={currency} onChange={(event) => change(key, { currency: event.target.value })}>
                {options.currencies.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {code} · {name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field
            label={t('priceIn', { currency })}
            optional={at === 0}
            error={errorAt(`prices.${at}.price`)}
            className="flex-1 basis-40"
          >
            <DecimalInput
              unit={currency}
              value={price}
              onChange={(event) => change(key, { price: event.target.value })}
              onBlur={() => change(key, { price: tidied(price, locale, minorDigits(currency)) })}
            />
          </Field>
          {at > 0 && (
            <Button
              variant="quiet"
              size="icon"
              className="mt-6"
              aria-label={t('removePrice', { currency })}
              onClick={() => onChange(prices.filter((row) => row.key !== key))}
            >
              <Trash2 aria-hidden />
            </Button>
          )}
        </div>
      ))}
      {next && (
        <Button
          variant="quiet"
          className="self-start"
          onClick={() => onChange([...prices, priceRow(used.has('USD') ? next : 'USD')])}
        >
          <Plus aria-hidden />
          {t('addPrice')}
        </Button>
      )}
    </>
  );
}
