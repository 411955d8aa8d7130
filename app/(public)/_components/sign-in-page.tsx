import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Side } from '@/lib/auth/session-cookies';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { currentCompany } from '@/lib/company/read-company';
import { currentSettings } from '@/lib/settings/read-settings';
import { safePath } from '@/lib/sign-in/safe-path';
import { signInStaffAction } from '../admin/actions';
import { signInContactAction } from '../authentication/actions';
import { FocusPage } from './focus-page';
import { SignInForm } from './sign-in-form';

const SIDES = {
  staff: { action: signInStaffAction, forgotHref: '/admin/forgot', viewer: signedInStaff },
  contact: { action: signInContactAction, forgotHref: '/authentication/forgot', viewer: signedInContact },
};

/** Where one side signs in. Whoever is signed in already goes straight on. */
export async function SignInPage({ side, next }: { side: Side; next: string | string[] | undefined }) {
  if (!(await currentCompany())) redirect('/setup');
  const { action, forgotHref, viewer } = SIDES[side];
  const path = safePath(side, typeof next === 'string' ? next : null);
  if (await viewer()) redirect(path);
  const [t, settings] = await Promise.all([getTranslations('auth'), currentSettings()]);
  const ofContacts = side === 'contact';
  const query = path === '/portal' ? '' : `?next=${encodeURIComponent(path)}`;
  return (
    <FocusPage title={t('signIn.title')} lead={t(`signIn.lead.${side}`)}>
      <SignInForm
        action={action}
        next={path}
        forgotHref={forgotHref}
        linkHref={ofContacts && settings.signInByLink ? `/authentication/link${query}` : null}
        registerHref={ofContacts && settings.allowRegistration ? '/authentication/register' : null}
      />
    </FocusPage>
  );
}
