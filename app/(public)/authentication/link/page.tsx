import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { currentCompany } from '@/lib/company/read-company';
import { currentSettings } from '@/lib/settings/read-settings';
import { safePath } from '@/lib/sign-in/safe-path';
import { FocusPage } from '../../_components/focus-page';
import { ForgottenForm } from '../../_components/forgotten-form';
import { titled } from '../../_components/titled';
import { wantedLinkAction } from '../actions';

export const generateMetadata = titled('signInLink.title');

/** Where a contact asks for a link that signs in. */
export default async function Page({ searchParams }: PageProps<'/authentication/link'>) {
  if (!(await currentCompany())) redirect('/setup');
  if (!(await currentSettings()).signInByLink) notFound();
  const { next } = await searchParams;
  const path = safePath('contact', typeof next === 'string' ? next : null);
  if (await signedInContact()) redirect(path);
  const t = await getTranslations('auth');
  return (
    <FocusPage title={t('signInLink.title')} lead={t('signInLink.lead')}>
      <ForgottenForm
        action={wantedLinkAction}
        signInHref="/authentication/login"
        wish="signInLink"
        next={path}
      />
    </FocusPage>
  );
}
