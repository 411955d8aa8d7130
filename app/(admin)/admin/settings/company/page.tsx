import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { countryNames } from '@/lib/i18n/names';
import { CompanyForm } from './_components/company-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('company.title') };
}

export default async function CompanySettings() {
  await requireStaff('settings:view');
  const [company, locale] = await Promise.all([theCompany(), getLocale()]);
  return <CompanyForm company={company} countries={countryNames(locale)} />;
}
