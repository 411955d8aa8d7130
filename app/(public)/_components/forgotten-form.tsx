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

type Props = {
  action: ForgottenAction;
  signInHref: string;
  /** What is asked for: a new password, or a link that signs in, which then leads on to `next`. */
  wish?: 'forgot' | 'signInLink';
  next?: string;
};

/** Asks for a link. The answer is the same whether anybody has that email or not. */
export function ForgottenForm({ action, signInHref, wish = 'forgot', next }: Props) {
  const t = useTranslations('auth');
  const [state, send] = useActionState(action, null);
  const { message, errorAt } = useFormErrors(state);
  if (state?.result.ok) {
    return (
      <div className="flex flex-col gap-4">
        <Banner tone="green" alert title={t(`${wish}.sent`)}>
          {t(`${wish}.sentHelp`, { email: state.typed.email ?? '' })}
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
      {next && <input type="hidden" name="next" value={next} />}
      <SubmitButton size="lg" className="w-full">
        {t(`${wish}.button`)}
      </SubmitButton>
      <ButtonLink href={signInHref} variant="quiet" size="lg" className="w-full">
        {t('forgot.back')}
      </ButtonLink>
    </form>
  );
}
