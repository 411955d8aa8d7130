'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Field } from '@/components/ui/field';
import { PasswordInput } from '@/components/ui/password-input';
import { RadioGroup } from '@/components/ui/radio-group';
import { Switch } from '@/components/ui/switch';
import type { AccessValues } from './contact-values';

/** How a new contact gets in, and whether it is welcomed; says which email goes out. */
export function AccessFields({
  values,
  onChange,
  errorAt,
  prefix = '',
}: {
  values: AccessValues;
  onChange: (part: Partial<AccessValues>) => void;
  errorAt: (field: string) => string | undefined;
  prefix?: string;
}) {
  const t = useTranslations('contacts');
  const name = useId();
  const { access, sendWelcome } = values;
  return (
    <>
      <RadioGroup
        legend={t('access')}
        name={name}
        value={access}
        onValueChange={(value) => onChange({ access: value as AccessValues['access'] })}
        choices={[
          { value: 'invitation', label: t('invitation'), help: t('invitationHelp') },
          { value: 'password', label: t('password'), help: t('passwordHelp') },
          { value: 'none', label: t('noAccess'), help: t('noAccessHelp') },
        ]}
      />
      {access === 'password' && (
        <Field
          label={t('newPassword')}
          help={t('newPasswordHelp')}
          error={errorAt(`${prefix}access.password`)}
        >
          <PasswordInput
            autoComplete="new-password"
            value={values.password}
            onChange={(event) => onChange({ password: event.target.value })}
          />
        </Field>
      )}
      <Switch
        label={t('sendWelcome')}
        help={t(`email.${sendWelcome ? 'welcome' : 'quiet'}.${access}`)}
        checked={sendWelcome}
        onChange={(event) => onChange({ sendWelcome: event.target.checked })}
      />
    </>
  );
}
