'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormErrors } from '../../../../_components/use-form-errors';
import { signInByLinkAction } from '../../../actions';

/** The one button behind a link that signs in. `leaves` is the contact whose session ends with it. */
export function SignInByLinkForm({
  token,
  email,
  next,
  leaves,
}: {
  token: string;
  email: string;
  next: string;
  leaves?: string;
}) {
  const t = useTranslations('auth');
  const [state, send] = useActionState(signInByLinkAction, null);
  const { message } = useFormErrors(state);
  return (
    <form action={send} className="flex flex-col gap-4">
      {message && (
        <Banner
          tone="red"
          alert
          action={
            <Link href="/authentication/link" className="font-medium underline underline-offset-2">
              {t('link.again')}
            </Link>
          }
        >
          {message}
        </Banner>
      )}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="next" value={next} />
      {leaves && <input type="hidden" name="leaves" value={leaves} />}
      <SubmitButton size="lg" className="w-full">
        {leaves ? t('signInLink.go', { email }) : t('signIn.button')}
      </SubmitButton>
    </form>
  );
}
