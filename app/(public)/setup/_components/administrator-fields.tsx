'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import { PasswordInput } from '@/components/ui/password-input';
import { MIN_PASSWORD } from '@/lib/auth/password-rules';

export type AdministratorValues = { firstName: string; lastName: string; email: string; password: string };

/** Who looks after the installation, and signs in first. */
export function AdministratorFields({
  values,
  onChange,
  errorAt,
}: {
  values: AdministratorValues;
  onChange: (values: AdministratorValues) => void;
  errorAt: (field: string) => string | undefined;
}) {
  const t = useTranslations('setup');
  const change = (part: Partial<AdministratorValues>) => onChange({ ...values, ...part });
  return (
    <>
      <FieldRow>
        <Field label={t('firstName')} error={errorAt('administrator.firstName')}>
          <Input
            autoComplete="given-name"
            value={values.firstName}
            onChange={(event) => change({ firstName: event.target.value })}
          />
        </Field>
        <Field label={t('lastName')} optional error={errorAt('administrator.lastName')}>
          <Input
            autoComplete="family-name"
            value={values.lastName}
            onChange={(event) => change({ lastName: event.target.value })}
          />
        </Field>
      </FieldRow>
      <Field label={t('email')} error={errorAt('administrator.email')}>
        <Input
          type="email"
          autoComplete="username"
          value={values.email}
          onChange={(event) => change({ email: event.target.value })}
        />
      </Field>
      <Field
        label={t('password')}
        help={!errorAt('administrator.password') && t('passwordHelp', { min: MIN_PASSWORD })}
        error={errorAt('administrator.password')}
      >
        <PasswordInput
          autoComplete="new-password"
          value={values.password}
          onChange={(event) => change({ password: event.target.value })}
        />
      </Field>
    </>
  );
}
