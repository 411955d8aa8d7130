import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { timeZones } from '@/lib/dates/time-zones';
import { hasDocuments } from '@/lib/documents/has-documents';
import { availableLocales, languageName } from '@/lib/i18n/locales';
import { currencyNames } from '@/lib/i18n/names';
import { hasSampleData } from '@/lib/sample/sample-data';
import { currentSettings } from '@/lib/settings/read-settings';
import { LocalizationForm } from './_components/localization-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('localization.title') };
}

export default async function LocalizationSettings() {
  await requireStaff('settings:view');
  const [company, settings, locale, locked, sample] = await Promise.all([
    theCompany(),
    currentSettings(),
    getLocale(),
    hasDocuments(),
    hasSampleData(),
  ]);
  return (
    <LocalizationForm
      initial={{
        version: company.version,
        language: company.language,
        languages: settings.languages,
        currency: company.currency,
        timeZone: company.timeZone,
        pdfInCustomerLanguage: settings.pdfInCustomerLanguage,
      }}
      languages={availableLocales().map((code) => ({ code, name: languageName(code, locale) }))}
      currencies={currencyNames(locale)}
      timeZones={timeZones()}
      currencyLocked={locked && (sample ? 'by_sample_data' : 'by_documents')}
    />
  );
}
