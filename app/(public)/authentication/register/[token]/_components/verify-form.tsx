'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Banner } from '@/components/ui/banner';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormErrors } from '../../../../_components/use-form-errors';
import { verifyRegistrationAction } from '../../../actions';

/** The one button that says: this email is mine. From then on a colleague has the word. */
export function VerifyForm({ token }: { token: string }) {
  const t = useTranslations('auth.register');
  const [state, send] = useActionState(verifyRegistrationAction, null);
  const { message } = useFormErrors(state);
  if (state?.result.ok) {
    return (
      <Banner tone="green" alert title={t('verified')}>
        {t('waits')}
      </Banner>
    );
  }
  return (
    <form action={send} className="flex flex-col gap-4">
      {message && (
        <Banner tone="red" alert>
          {message}
        </Banner>
      )}
      <input type="hidden" name="token" value={token} />
      <SubmitButton size="lg" className="w-full">
        {t('verifyButton')}
      </SubmitButton>
    </form>
  );
}
