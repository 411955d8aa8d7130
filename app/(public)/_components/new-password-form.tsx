'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Field } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { PasswordInput } from '@/components/ui/password-input';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/actions/public-form-action';
import { MIN_PASSWORD } from '@/lib/auth/password-rules';
import { useFormErrors } from './use-form-errors';

type NewPasswordAction = (before: FormState, form: FormData) => Promise<FormState>;

/** A new password, for whoever holds the link. The email stands there for password managers to know whose it is. */
export function NewPasswordForm({
  action,
  token,
  email,
  forgotHref,
  leaves,
}: {
  action: NewPasswordAction;
  token: string;
  email: string;
  forgotHref: string;
  /** The person whose session ends with it. */
  leaves?: string;
}) {
  const t = useTranslations('auth');
  const [state, send] = useActionState(action, null);
  const { message, errorAt } = useFormErrors(state);
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      {message && (
        <Banner
          tone="red"
          alert
          action={
            <Link href={forgotHref} className="font-medium underline underline-offset-2">
              {t('link.again')}
            </Link>
          }
        >
          {message}
        </Banner>
      )}
      <input type="hidden" name="token" value={token} />
      {leaves && <input type="hidden" name="leaves" value={leaves} />}
      <input type="text" name="email" value={email} readOnly hidden autoComplete="username" />
      <Field
        label={t('newPassword.label')}
        help={!errorAt('password') && t('newPassword.help', { min: MIN_PASSWORD })}
        error={errorAt('password')}
      >
        <PasswordInput name="password" autoComplete="new-password" autoFocus />
      </Field>
      <SubmitButton size="lg" className="w-full">
        {t('newPassword.button')}
      </SubmitButton>
    </form>
  );
}
