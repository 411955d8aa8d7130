import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { languageChoices } from '@/lib/i18n/language-choices';
import { InviteForm } from '../_components/invite-form';
import { StaffHead } from '../_components/staff-head';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('invite') };
}

export default async function NewStaffPage() {
  await requireStaff('staff:edit');
  const [t, locale] = await Promise.all([getTranslations('staff'), getLocale()]);
  return (
    <>
      <StaffHead title={t('invite')} />
      <InviteForm languages={languageChoices(locale)} />
    </>
  );
}
