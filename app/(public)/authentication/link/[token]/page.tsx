import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { currentCompany } from '@/lib/company/read-company';
import { currentSettings } from '@/lib/settings/read-settings';
import { safePath } from '@/lib/sign-in/safe-path';
import { personOfSignInLink } from '@/lib/sign-in/sign-in-by-link';
import { FocusPage } from '../../../_components/focus-page';
import { LinkPage } from '../../../_components/link-page';
import { titled } from '../../../_components/titled';
import { SignInByLinkForm } from './_components/sign-in-by-link-form';

export const generateMetadata = titled('signInLink.title');

/**
 * Where a link that signs in leads. It is used by the press of a button and not by looking: mail scanners open every
 * link. Whoever is signed in as somebody else is asked whom to go on as.
 */
export default async function Page({ params, searchParams }: PageProps<'/authentication/link/[token]'>) {
  if (!(await currentCompany())) redirect('/setup');
  const [{ token }, { next }] = await Promise.all([params, searchParams]);
  const path = safePath('contact', typeof next === 'string' ? next : null);
  const [person, viewer, t] = await Promise.all([
    personOfSignInLink(token),
    signedInContact(),
    getTranslations('auth'),
  ]);
  if (!person) {
    const { signInByLink } = await currentSettings();
    return (
      <FocusPage title={t('link.title')} lead={t('link.lead')}>
        <ButtonLink
          href={signInByLink ? '/authentication/link' : '/authentication/login'}
          variant="primary"
          size="lg"
          className="w-full"
        >
          {signInByLink ? t('link.again') : t('forgot.back')}
        </ButtonLink>
      </FocusPage>
    );
  }
  const other = viewer && viewer.id !== person.id ? viewer : null;
  return (
    <LinkPage
      title={t('signInLink.title')}
      lead={t('signInLink.confirm', { email: person.email })}
      other={other}
      home="/portal"
    >
      <SignInByLinkForm token={token} email={person.email} next={path} leaves={other?.id} />
    </LinkPage>
  );
}
