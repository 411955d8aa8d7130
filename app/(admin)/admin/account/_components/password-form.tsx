'use client';

import { useTranslations } from 'next-intl';
import { useActionForm } from '@/components/forms/use-action-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FormSection } from '@/components/ui/form-section';
import { PasswordInput } from '@/components/ui/password-input';
import { toast } from '@/components/ui/toast';
import { MIN_PASSWORD } from '@/lib/auth/password-rules';
import { changePasswordAction } from '../actions';

const EMPTY = { current: '', password: '' };

/** A new password for oneself. It asks for the old one: an open screen is not its owner. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('account');
  const { values, set, setSavedPart, error, setError, submit, pending, errorAt, message } = useActionForm({
    initial: EMPTY,
    action: changePasswordAction,
    onDone: (outcome) => {
      if (outcome === 'wrong_password') {
        setError({ code: 'check_fields', fields: { current: { code: 'old_password_wrong' } } });
      } else if (outcome === 'too_many_tries') {
        setError({ code: 'too_many_tries', fields: {} });
      } else {
        setSavedPart(EMPTY);
        toast({ title: t('passwordChanged') });
      }
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {message && error?.code !== 'check_fields' && (
        <Banner tone="red" alert className="my-4">
          {message}
        </Banner>
      )}
      <input type="text" value={email} readOnly hidden autoComplete="username" />
      <FormSection title={t('password')} help={t('passwordHelp')} className="first:border-t">
        <Field label={t('currentPassword')} error={errorAt('current')}>
          <PasswordInput
            autoComplete="current-password"
            value={values.current}
            onChange={(event) => set('current', event.target.value)}
          />
        </Field>
        <Field
          label={t('newPassword')}
          help={!errorAt('password') && t('newPasswordHelp', { min: MIN_PASSWORD })}
          error={errorAt('password')}
        >
          <PasswordInput
            autoComplete="new-password"
            value={values.password}
            onChange={(event) => set('password', event.target.value)}
          />
        </Field>
        <Button type="submit" pending={pending} className="self-start">
          {t('changePassword')}
        </Button>
      </FormSection>
    </form>
  );
}
