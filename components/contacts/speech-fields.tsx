'use client';

import { useTranslations } from 'next-intl';
import { NamedOptions } from '@/components/forms/named-options';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Select } from '@/components/ui/select';
import type { TextDirection } from '@/db/schema/vocabulary';
import type { Named } from '@/lib/i18n/names';
import type { ContactPartProps } from './person-fields';

/** The language of a contact's emails and screens, and which way its text runs. */
export function SpeechFields({
  values,
  onChange,
  errorAt,
  prefix = '',
  languages,
}: ContactPartProps & { languages: readonly Named[] }) {
  const t = useTranslations('contacts');
  const c = useTranslations('common');
  return (
    <FieldRow>
      <Field label={c('language')} optional error={errorAt(`${prefix}language`)}>
        <Select value={values.language} onChange={(event) => onChange({ language: event.target.value })}>
          <option value="">{t('customerLanguage')}</option>
          <NamedOptions of={languages} />
        </Select>
      </Field>
      <Field label={t('direction')} optional error={errorAt(`${prefix}direction`)}>
        <Select
          value={values.direction}
          onChange={(event) => onChange({ direction: event.target.value as '' | TextDirection })}
        >
          <option value="">{t('followLanguage')}</option>
          <option value="ltr">{t('leftToRight')}</option>
          <option value="rtl">{t('rightToLeft')}</option>
        </Select>
      </Field>
    </FieldRow>
  );
}
