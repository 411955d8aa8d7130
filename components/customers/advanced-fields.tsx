'use client';

import { useTranslations } from 'next-intl';
import { NamedOptions } from '@/components/forms/named-options';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { CustomerPartProps } from './company-fields';
import { groupOption, typedGroup } from './customer-values';

const CODE = '{code}';
const NAME = '{name}';

/** Section 4 of the customer's form: groups, currency, language, and what each of them does. */
export function AdvancedFields({
  values,
  set,
  errorAt,
  options,
  currencyLocked = false,
}: CustomerPartProps & { currencyLocked?: boolean }) {
  const t = useTranslations('customers');
  const c = useTranslations('common');
  // Put together once, and not by each of two hundred options.
  const namedCurrency = t('namedCurrency', { code: CODE, name: NAME });
  const typedErrors = values.groups.map((_, index) => errorAt(`groups.names.${index}`));
  return (
    <>
      <Field
        label={t('groups')}
        optional
        help={t('groupsHelp')}
        error={errorAt('groups') ?? typedErrors.find(Boolean)}
      >
        {(control) => (
          <Combobox
            {...control}
            multiple
            options={options.groups.map(groupOption)}
            value={values.groups}
            onChange={(groups) => set('groups', groups)}
            onCreate={async (name) => typedGroup(name)}
            placeholder={t('chooseGroups')}
          />
        )}
      </Field>
      <Field
        label={c('currency')}
        optional={!currencyLocked}
        help={currencyLocked ? t('currencyLockedHelp') : t('currencyHelp')}
        error={errorAt('currency')}
      >
        <Select
          value={values.currency}
          disabled={currencyLocked}
          onChange={(event) => set('currency', event.target.value)}
        >
          <option value="">{t('baseCurrency', { currency: options.baseCurrency })}</option>
          {options.currencies.map(({ code, name }) => (
            <option key={code} value={code}>
              {namedCurrency.replace(CODE, code).replace(NAME, name)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={c('language')} optional help={t('languageHelp')} error={errorAt('language')}>
        <Select value={values.language} onChange={(event) => set('language', event.target.value)}>
          <option value="">{t('companyLanguage', { language: options.companyLanguage })}</option>
          <NamedOptions of={options.languages} />
        </Select>
      </Field>
    </>
  );
}
