import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { countryNames } from '@/lib/i18n/names';
import { currentSettings } from '@/lib/settings/read-settings';
import { CustomerSettingsForm } from './_components/customer-settings-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('customers.title') };
}

export default async function CustomerSettings() {
  await requireStaff('settings:view');
  const [settings, locale] = await Promise.all([currentSettings(), getLocale()]);
  return (
    <CustomerSettingsForm
      initial={{
        contactPermissions: settings.contactPermissions,
        defaultCountry: settings.defaultCountry ?? '',
        signInByLink: settings.signInByLink,
        primaryManagesContacts: settings.primaryManagesContacts,
        allowRegistration: settings.allowRegistration,
        confirmRegistrations: settings.confirmRegistrations,
        registrationRequires: settings.registrationRequires,
        registrationTerms: settings.registrationTerms,
        registrationTermsUrl: settings.registrationTermsUrl ?? '',
      }}
      countries={countryNames(locale)}
    />
  );
}
