'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { AddressFields } from '@/components/forms/address-fields';
import { NamedOptions } from '@/components/forms/named-options';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { languageName } from '@/lib/i18n/locales';
import type { Named } from '@/lib/i18n/names';
import { useEditor } from './editor-context';

type SidePanelProps = {
  languages: readonly Named[];
  countries: readonly Named[];
  uiLocale: string;
  /** The company's, which documents follow in the end. */
  companyLanguage: string;
};

/** What is not written on the sheet itself: language, reference, addresses. */
export function SidePanel({ languages, countries, uiLocale, companyLanguage }: SidePanelProps) {
  const t = useTranslations('documents');
  const tEditor = useTranslations('editor');
  const { values, change, errorAt, currency } = useEditor();
  const { language, reference, pricesIncludeTax, billing, showShipping, shipping } = values;
  const followed = values.customer?.language ?? companyLanguage;
  // Two lists of every country: they are not drawn again with each key in a line.
  return useMemo(
    () => (
      <aside aria-label={t('settings')} className="flex min-w-0 flex-col gap-4">
        <Field label={t('language')} error={errorAt('language')}>
          <Select value={language} onChange={(event) => change({ language: event.target.value })}>
            <option value="">{t('followsCustomer', { language: languageName(followed, uiLocale) })}</option>
            <NamedOptions of={languages} />
          </Select>
        </Field>
        <div>
          <div className="font-medium text-sm">{t('currency')}</div>
          <div>{currency}</div>
          <p className="text-muted text-sm">{t('currencyHelp')}</p>
        </div>
        <Field label={t('reference')} optional error={errorAt('reference')}>
          <Input
            value={reference}
            maxLength={100}
            onChange={(event) => change({ reference: event.target.value })}
          />
        </Field>
        <Switch
          label={tEditor('pricesIncludeTax')}
          help={tEditor('pricesIncludeTaxHelp')}
          checked={pricesIncludeTax}
          onChange={(event) => change({ pricesIncludeTax: event.target.checked })}
        />
        <section className="flex flex-col gap-3 border-line border-t pt-4">
          <h2 className="font-medium">{t('billingAddress')}</h2>
          <AddressFields
            values={billing}
            onChange={(billing) => change({ billing })}
            errorAt={errorAt}
            countries={countries}
            prefix="billingAddress."
          />
        </section>
        <section className="flex flex-col gap-3 border-line border-t pt-4">
          <Switch
            label={t('showShipping')}
            checked={showShipping}
            onChange={(event) => change({ showShipping: event.target.checked })}
          />
          {showShipping && (
            <AddressFields
              values={shipping}
              onChange={(shipping) => change({ shipping })}
              errorAt={errorAt}
              countries={countries}
              prefix="shippingAddress."
            />
          )}
        </section>
      </aside>
    ),
    [
      t,
      tEditor,
      change,
      errorAt,
      currency,
      language,
      reference,
      pricesIncludeTax,
      billing,
      showShipping,
      shipping,
      followed,
      languages,
      countries,
      uiLocale,
    ],
  );
}
