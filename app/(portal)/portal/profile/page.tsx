import { getTranslations } from 'next-intl/server';
import { SessionsSection } from '@/components/sessions/sessions-section';
import { PageHead } from '@/components/ui/page-head';
import { listSessions } from '@/lib/auth/list-sessions';
import { requireContact } from '@/lib/auth/require-contact';
import { theCompany } from '@/lib/company/read-company';
import { ownProfile } from '@/lib/portal/own-profile';
import { readAsContact } from '@/lib/portal/read-as-contact';
import { languagesFor } from '../_components/languages-for';
import { titled } from '../_components/titled';
import { OwnData } from './_components/own-data';
import { PasswordForm } from './_components/password-form';
import { ProfileForm } from './_components/profile-form';
import { endOtherSessionsAction, endSessionAction } from './actions';

export const generateMetadata = titled('profile');

export default async function Profile() {
  const viewer = await requireContact('always');
  const [profile, sessions, { timeZone }, t] = await Promise.all([
    ownProfile(viewer),
    viewer.opened ? [] : readAsContact(viewer, (tx) => listSessions(tx, 'contact', viewer)),
    theCompany(),
    getTranslations('portal.nav'),
  ]);
  return (
    <>
      <PageHead title={t('profile')} />
      <ProfileForm key={profile.version} profile={profile} languages={await languagesFor(profile.language)} />
      {!viewer.opened && <PasswordForm />}
      <OwnData />
      {!viewer.opened && (
        <SessionsSection
          sessions={sessions}
          timeZone={timeZone}
          endOne={endSessionAction}
          endOthers={endOtherSessionsAction}
        />
      )}
    </>
  );
}
