import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { SessionsSection } from '@/components/sessions/sessions-section';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { languageChoices } from '@/lib/i18n/language-choices';
import { ownSessions } from '@/lib/staff/own-sessions';
import { AccountForm } from './_components/account-form';
import { PasswordForm } from './_components/password-form';
import { endOtherSessionsAction, endSessionAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') };
}

export default async function AccountPage() {
  const viewer = await requireStaff('account:edit');
  const [t, locale, { timeZone }, sessions] = await Promise.all([
    getTranslations('account'),
    getLocale(),
    theCompany(),
    ownSessions(viewer),
  ]);
  return (
    <>
      <PageHead title={t('title')} meta={<bdi>{viewer.email}</bdi>} />
      <AccountForm
        initial={{
          firstName: viewer.firstName,
          lastName: viewer.lastName,
          language: viewer.language ?? '',
          hotkeys: viewer.hotkeys,
        }}
        languages={languageChoices(locale)}
      />
      <PasswordForm email={viewer.email} />
      <SessionsSection
        sessions={sessions}
        timeZone={timeZone}
        endOne={endSessionAction}
        endOthers={endOtherSessionsAction}
      />
    </>
  );
}
