'use client';

import { useTranslations } from 'next-intl';
import { NamedOptions } from '@/components/forms/named-options';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { FormSection } from '@/components/ui/form-section';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { Named } from '@/lib/i18n/names';

export type PersonValues = {
  firstName: string;
  lastName: string;
  email: string;
  position: string;
  phone: string;
  language: string;
};

/** Who a colleague is. The email of one who is there already is shown and not edited. */
export function ColleagueFields({
  values,
  onChange,
  errorAt,
  languages,
  fixedEmail = false,
}: {
  values: PersonValues;
  onChange: (part: Partial<PersonValues>) => void;
  errorAt: (field: string) => string | undefined;
  languages: readonly Named[];
  fixedEmail?: boolean;
}) {
  const t = useTranslations('portal.profile');
  const own = useTranslations('portal.contacts');
  const c = useTranslations('common');
  const text = (key: keyof PersonValues) => ({
    value: values[key],
    onChange: (event: { target: { value: string } }) => onChange({ [key]: event.target.value }),
  });
  return (
    <FormSection title={own('person')}>
      <FieldRow>
        <Field label={t('firstName')} error={errorAt('firstName')}>
          <Input {...text('firstName')} />
        </Field>
        <Field label={t('lastName')} optional error={errorAt('lastName')}>
          <Input {...text('lastName')} />
        </Field>
      </FieldRow>
      <Field
        label={c('email')}
        help={fixedEmail ? own('emailFixed') : own('emailHelp')}
        error={errorAt('email')}
      >
        <Input {...text('email')} type="email" readOnly={fixedEmail} dir="ltr" className="rtl:text-end" />
      </Field>
      <FieldRow>
        <Field label={t('position')} optional error={errorAt('position')}>
          <Input {...text('position')} />
        </Field>
        <Field label={c('phone')} optional error={errorAt('phone')}>
          <Input {...text('phone')} type="tel" dir="ltr" className="rtl:text-end" />
        </Field>
      </FieldRow>
      <Field label={c('language')} error={errorAt('language')}>
        <Select {...text('language')}>
          <option value="">{t('followCompany')}</option>
          <NamedOptions of={languages} />
        </Select>
      </Field>
    </FormSection>
  );
}
