'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/actions/public-form-action';
import { EmailInput } from './email-input';
import { useFormErrors } from './use-form-errors';

type ForgottenAction = (before: FormState, form: FormData) => Promise<FormState>;

/** Asks for a link. The answer is the same whether anybody has that email or not. */
export function ForgottenForm({ action, signInHref }: { action: ForgottenAction; signInHref: string }) {
  const t = useTranslations('auth');
  const [state, send] = useActionState(action, null);
  const { message, errorAt } = useFormErrors(state);
  if (state?.result.ok) {
    return (
      <div className="flex flex-col gap-4">
        <Banner tone="green" alert title={t('forgot.sent')}>
          {t('forgot.sentHelp', { email: state.typed.email ?? '' })}
        </Banner>
        <ButtonLink href={signInHref} size="lg" className="w-full">
          {t('forgot.back')}
        </ButtonLink>
      </div>
    );
  }
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      {message && (
        <Banner tone="red" alert>
          {message}
        </Banner>
      )}
      <Field label={t('email')} error={errorAt('email')}>
        <EmailInput defaultValue={state?.typed.email} />
      </Field>
      <SubmitButton size="lg" className="w-full">
        {t('forgot.button')}
      </SubmitButton>
      <ButtonLink href={signInHref} variant="quiet" size="lg" className="w-full">
        {t('forgot.back')}
      </ButtonLink>
    </form>
  );
}
