import { availableLocales, FALLBACK_LOCALE, matchLocale } from '@/lib/i18n/locales';
import { countryPreset } from '@/lib/settings/country-presets';

export type SetupPreset = { language: string; currency: string; timeZone: string };

/**
 * What a country suggests: its language where the product speaks it (English otherwise), its currency and time
 * zone. Undefined for a country of which nothing is known.
 */
export function presetFor(country: string): SetupPreset | undefined {
  const preset = countryPreset(country);
  return (
    preset && {
      language: matchLocale([preset.language], availableLocales()) ?? FALLBACK_LOCALE,
      currency: preset.currency,
      timeZone: preset.timeZone,
    }
  );
}
