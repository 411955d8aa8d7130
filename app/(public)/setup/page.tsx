import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { FocusShell } from '@/components/shell/focus-shell';
import { currentCompany } from '@/lib/company/read-company';
import { timeZones } from '@/lib/dates/time-zones';
import { acceptedLanguages, availableLocales, languageName } from '@/lib/i18n/locales';
import { countryNames, currencyNames } from '@/lib/i18n/names';
import { presetFor } from '@/lib/setup/preset-for';
import { LanguageLinks } from '../_components/language-links';
import { SetupForm } from './_components/setup-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setup'))('title') };
}

/** The first visit. Once there is a company this page does not exist, for good. */
export default async function Page() {
  if (await currentCompany()) notFound();
  const [t, locale] = await Promise.all([getTranslations('setup'), getLocale()]);
  const [meta, sample] = await Promise.all([getTranslations('meta'), getTranslations('sample')]);
  const countries = countryNames(locale);
  return (
    <FocusShell
      companyName={meta('product')}
      title={t('title')}
      lead={t('lead')}
      languages={<LanguageLinks />}
      wide
    >
      <SetupForm
        country={await guessCountry(locale)}
        countries={countries}
        currencies={currencyNames(locale)}
        languages={availableLocales().map((code) => ({ code, name: languageName(code) }))}
        timeZones={timeZones()}
        sampleData={{ offer: sample('offer'), about: sample('about') }}
        presets={Object.fromEntries(countries.map(({ code }) => [code, presetFor(code)]))}
      />
    </FocusShell>
  );
}

/** The country that the browser's languages name (`es-MX`), or the one that most speakers of the page's language mean. */
async function guessCountry(locale: string): Promise<string> {
  const tags = [...acceptedLanguages((await headers()).get('accept-language')), locale];
  const regions = tags.map((tag) => new Intl.Locale(tag).region).filter(Boolean);
  const usual: Record<string, string> = { es: 'ES', en: 'US' };
  return regions.find((region) => region && presetFor(region)) ?? usual[locale] ?? 'ES';
}
