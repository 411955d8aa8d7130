import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { currentCompany } from '@/lib/company/read-company';
import { countryNames } from '@/lib/i18n/names';
import { termsOf } from '@/lib/registrations/terms';
import { currentSettings } from '@/lib/settings/read-settings';
import { FocusPage } from '../../_components/focus-page';
import { titled } from '../../_components/titled';
import { RegisterForm } from './_components/register-form';

export const generateMetadata = titled('register.title');

/** Where somebody becomes a customer by themselves; nowhere where the settings allow none. */
export default async function Page() {
  const company = (await currentCompany()) ?? redirect('/setup');
  const settings = await currentSettings();
  if (!settings.allowRegistration) notFound();
  if (await signedInContact()) redirect('/portal');
  const [t, locale] = await Promise.all([getTranslations('auth'), getLocale()]);
  return (
    <FocusPage title={t('register.title')} lead={t('register.lead')} wide>
      <RegisterForm
        required={settings.registrationRequires}
        terms={termsOf(settings)}
        countries={countryNames(locale)}
        country={settings.defaultCountry ?? company.country}
      />
    </FocusPage>
  );
}
