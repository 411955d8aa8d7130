'use client';

import { useTranslations } from 'next-intl';
import { NamedOptions } from '@/components/forms/named-options';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { FormSection } from '@/components/ui/form-section';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { STAFF_ROLES, type StaffRole } from '@/db/schema/vocabulary';
import type { Named } from '@/lib/i18n/names';

export type StaffValues = {
  firstName: string;
  lastName: string;
  email: string;
  role: StaffRole;
  language: string;
};

/** Who somebody is, what they may do, and the language of their screens. */
export function StaffFields({
  values,
  onChange,
  errorAt,
  languages,
}: {
  values: StaffValues;
  onChange: (part: Partial<StaffValues>) => void;
  errorAt: (field: string) => string | undefined;
  languages: readonly Named[];
}) {
  const t = useTranslations('staff');
  return (
    <>
      <FormSection title={t('person')}>
        <FieldRow>
          <Field label={t('firstName')} error={errorAt('firstName')}>
            <Input
              autoComplete="off"
              value={values.firstName}
              onChange={(event) => onChange({ firstName: event.target.value })}
            />
          </Field>
          <Field label={t('lastName')} optional error={errorAt('lastName')}>
            <Input
              autoComplete="off"
              value={values.lastName}
              onChange={(event) => onChange({ lastName: event.target.value })}
            />
          </Field>
        </FieldRow>
        <Field label={t('email')} error={errorAt('email')}>
          <Input
            type="email"
            autoComplete="off"
            value={values.email}
            onChange={(event) => onChange({ email: event.target.value })}
          />
        </Field>
        <Field label={t('language')} optional error={errorAt('language')}>
          <Select value={values.language} onChange={(event) => onChange({ language: event.target.value })}>
            <option value="">{t('companyLanguage')}</option>
            <NamedOptions of={languages} />
          </Select>
        </Field>
      </FormSection>
      <FormSection title={t('role')} help={t('roleHelp')}>
        <RadioGroup
          legend={t('role')}
          hideLegend
          name="role"
          value={values.role}
          onValueChange={(role) => onChange({ role: role as StaffRole })}
          error={errorAt('role')}
          choices={STAFF_ROLES.map((role) => ({
            value: role,
            label: t(`roles.${role}.name`),
            help: t(`roles.${role}.help`),
          }))}
        />
      </FormSection>
    </>
  );
}
