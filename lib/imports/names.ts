import { LOCALES, matchLocale } from '@/lib/i18n/locales';
import { countryNames, currencyNames, isCountry } from '@/lib/i18n/names';
import { isCurrency } from '@/lib/money/currencies';

/** Languages in which a name is known: those that are spoken here, and those of the neighbours. */
const KNOWN_IN = [
  ...new Set([
    ...LOCALES,
    ...['en', 'es', 'de', 'fr', 'pt', 'ar', 'it', 'ca', 'gl', 'eu', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'cs'],
    ...['hu', 'ro', 'el', 'tr', 'ru', 'uk', 'bg', 'hr', 'sk', 'sl', 'he', 'ja', 'zh', 'ko'],
  ]),
];

/** What people write for a country beside its name. */
const COUNTRY_ALIASES: Record<string, string> = {
  ...{ usa: 'US', eeuu: 'US', 'united states of america': 'US', 'estados unidos de america': 'US' },
  ...{ uk: 'GB', 'great britain': 'GB', england: 'GB', scotland: 'GB', wales: 'GB', inglaterra: 'GB' },
  ...{
    holland: 'NL',
    holanda: 'NL',
    'the netherlands': 'NL',
    'czech republic': 'CZ',
    'republica checa': 'CZ',
  },
  ...{ 'russian federation': 'RU', 'viet nam': 'VN', uae: 'AE', 'republic of ireland': 'IE', turkey: 'TR' },
};

const SYMBOLS: Record<string, string> = { '€': 'EUR', '£': 'GBP' };

const compared = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Made when it is first asked for: thousands of names, which most processes never need. */
function lazily(make: () => Map<string, string>): () => Map<string, string> {
  let made: Map<string, string> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

const namesIn = (named: (locale: string) => readonly { code: string; name: string }[]) =>
  new Map(
    KNOWN_IN.flatMap((locale) => named(locale).map(({ code, name }) => [compared(name), code] as const)),
  );

const countries = lazily(() => new Map([...namesIn(countryNames), ...Object.entries(COUNTRY_ALIASES)]));
const currencies = lazily(() => namesIn(currencyNames));
const languages = lazily(() => {
  const codes = KNOWN_IN.map((code) => code.split('-')[0] ?? code);
  return namesIn((locale) => {
    const names = new Intl.DisplayNames(locale, { type: 'language' });
    return codes.map((code) => ({ code, name: names.of(code) ?? code }));
  });
});

/** A country's code from its code or its name in any of our languages; null for what is none. */
export function readCountry(text: string): string | null {
  const code = text.trim().toUpperCase();
  return isCountry(code) ? code : (countries().get(compared(text)) ?? null);
}

/** A currency's code from its code, its name or a sign that only it has; null for what is none. */
export function readCurrency(text: string): string | null {
  const code = text.trim().toUpperCase();
  return isCurrency(code) ? code : (SYMBOLS[code] ?? currencies().get(compared(text)) ?? null);
}

/** A language on offer from its tag or name; null for what is none or not on offer. */
export function readLanguage(text: string, offered: readonly string[]): string | null {
  const tag = text.trim().replaceAll('_', '-');
  return matchLocale([tag, languages().get(compared(text))], offered);
}
