'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { Field } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { PasswordInput } from '@/components/ui/password-input';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/actions/public-form-action';
import { EmailInput } from './email-input';
import { useFormErrors } from './use-form-errors';

type SignInAction = (before: FormState, form: FormData) => Promise<FormState>;

/** Email and password. A plain form: it works before any script has arrived, or without. */
export function SignInForm({
  action,
  next,
  forgotHref,
  linkHref,
  registerHref,
}: {
  action: SignInAction;
  next: string;
  forgotHref: string;
  /** Where a link by email is asked for; null where there is none. */
  linkHref: string | null;
  /** Where one becomes a customer; null where nobody does by themselves. */
  registerHref: string | null;
}) {
  const t = useTranslations('auth');
  const [state, send] = useActionState(action, null);
  const { message, errorAt } = useFormErrors(state);
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      {message && (
        <Banner tone="red" alert>
          {message}
        </Banner>
      )}
      <Field label={t('email')} error={errorAt('email')}>
        <EmailInput defaultValue={state?.typed.email} autoFocus={!state} />
      </Field>
      <Field
        label={t('password')}
        error={errorAt('password')}
        aside={
          <Link href={forgotHref} className="text-accent hover:underline hover:underline-offset-2">
            {t('forgot.link')}
          </Link>
        }
      >
        <PasswordInput name="password" autoComplete="current-password" />
      </Field>
      <input type="hidden" name="next" value={next} />
      <SubmitButton size="lg" className="w-full">
        {t('signIn.button')}
      </SubmitButton>
      {linkHref && (
        <ButtonLink href={linkHref} size="lg" className="w-full">
          {t('signInLink.offer')}
        </ButtonLink>
      )}
      {registerHref && (
        <p className="text-muted">
          {t.rich('register.offer', {
            link: (words) => (
              <Link href={registerHref} className="text-accent underline underline-offset-2">
                {words}
              </Link>
            ),
          })}
        </p>
      )}
    </form>
  );
}
