'use client';

import { useTranslations } from 'next-intl';
import { NamedOptions } from '@/components/forms/named-options';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Select } from '@/components/ui/select';
import type { Named } from '@/lib/i18n/names';
import type { SetupPreset } from '@/lib/setup/preset-for';

export type SetupChoices = {
  countries: readonly Named[];
  currencies: readonly Named[];
  languages: readonly Named[];
  timeZones: readonly string[];
  /** By country; undefined where nothing is known. */
  presets: Record<string, SetupPreset | undefined>;
};

/** How the company writes and counts. */
export function LocaleFields({
  choices,
  values,
  onChange,
  errorAt,
}: {
  choices: SetupChoices;
  values: SetupPreset;
  onChange: (part: Partial<SetupPreset>) => void;
  errorAt: (field: string) => string | undefined;
}) {
  const t = useTranslations('setup');
  return (
    <>
      <FieldRow>
        <Field label={t('language')} error={errorAt('language')}>
          <Select value={values.language} onChange={(event) => onChange({ language: event.target.value })}>
            <NamedOptions of={choices.languages} />
          </Select>
        </Field>
        <Field label={t('currency')} error={errorAt('currency')}>
          <Select value={values.currency} onChange={(event) => onChange({ currency: event.target.value })}>
            {!values.currency && <option value="">{t('choose')}</option>}
            {choices.currencies.map(({ code, name }) => (
              <option key={code} value={code}>
                {t('currencyOption', { code, name })}
              </option>
            ))}
          </Select>
        </Field>
      </FieldRow>
      <Field label={t('timeZone')} error={errorAt('timeZone')}>
        <Select value={values.timeZone} onChange={(event) => onChange({ timeZone: event.target.value })}>
          {!values.timeZone && <option value="">{t('choose')}</option>}
          {choices.timeZones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
