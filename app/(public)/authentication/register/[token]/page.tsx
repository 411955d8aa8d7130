import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { currentCompany } from '@/lib/company/read-company';
import { registrationOfLink } from '@/lib/registrations/verify-registration';
import { currentSettings } from '@/lib/settings/read-settings';
import { FocusPage } from '../../../_components/focus-page';
import { LinkPage } from '../../../_components/link-page';
import { NewPasswordForm } from '../../../_components/new-password-form';
import { titled } from '../../../_components/titled';
import { verifyRegistrationAction } from '../../actions';
import { VerifyForm } from './_components/verify-form';

export const generateMetadata = titled('register.title');

/** Where the email of a registration leads. Looking at it verifies nothing: mail scanners open every link. */
export default async function Page({ params }: PageProps<'/authentication/register/[token]'>) {
  if (!(await currentCompany())) redirect('/setup');
  const { allowRegistration, confirmRegistrations } = await currentSettings();
  if (!allowRegistration) notFound();
  const { token } = await params;
  const [registration, t] = await Promise.all([registrationOfLink(token), getTranslations('auth')]);
  if (!registration) {
    return (
      <FocusPage title={t('link.title')} lead={t('link.lead')}>
        <ButtonLink href="/authentication/login" variant="primary" size="lg" className="w-full">
          {t('register.toSignIn')}
        </ButtonLink>
        <ButtonLink href="/authentication/register" variant="quiet" size="lg" className="mt-4 w-full">
          {t('register.again')}
        </ButtonLink>
      </FocusPage>
    );
  }
  const { email } = registration;
  if (confirmRegistrations) {
    return (
      <FocusPage title={t('register.verify')} lead={t('register.verifyLead', { email })}>
        <VerifyForm token={token} />
      </FocusPage>
    );
  }
  // A registration is of nobody who is there yet: whoever is signed in is somebody else.
  const other = await signedInContact();
  return (
    <LinkPage
      title={t('newPassword.title')}
      lead={t('register.passwordLead', { email })}
      other={other}
      home="/portal"
    >
      <NewPasswordForm
        action={verifyRegistrationAction}
        token={token}
        email={email}
        forgotHref="/authentication/register"
        leaves={other?.id}
      />
    </LinkPage>
  );
}
