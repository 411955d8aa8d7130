import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Side } from '@/lib/auth/session-cookies';
import { currentCompany } from '@/lib/company/read-company';
import { forgottenStaffPasswordAction } from '../admin/actions';
import { forgottenContactPasswordAction } from '../authentication/actions';
import { FocusPage } from './focus-page';
import { ForgottenForm } from './forgotten-form';

const SIDES = {
  staff: { action: forgottenStaffPasswordAction, signInHref: '/admin/login' },
  contact: { action: forgottenContactPasswordAction, signInHref: '/authentication/login' },
};

/** Where one side asks for a link to choose a new password. */
export async function ForgottenPage({ side }: { side: Side }) {
  if (!(await currentCompany())) redirect('/setup');
  const t = await getTranslations('auth');
  return (
    <FocusPage title={t('forgot.title')} lead={t('forgot.lead')}>
      <ForgottenForm {...SIDES[side]} />
    </FocusPage>
  );
}
