/**
 * Languages of everything that reaches a customer, each complete in `messages/`. Portuguese is that of Portugal, and
 * serves every Portuguese reader.
 */
export const LOCALES = ['en', 'es', 'de', 'fr', 'pt-PT', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];

/** Languages of the admin area. A member of staff who reads another one has it in English, all of it. */
export const STAFF_LOCALES = ['en', 'es'] as const satisfies readonly Locale[];
export type StaffLocale = (typeof STAFF_LOCALES)[number];

/**
 * A made-up right-to-left language for development and tests: English between marks, mirrored. Text without
 * marks was forgotten by the translation, a box on the wrong side by the style sheet.
 */
export const PSEUDO_LOCALE = 'ar-XB';

export const FALLBACK_LOCALE: Locale = 'en';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'yi', 'ps', 'sd', 'ug', 'dv', 'ckb']);

const withPseudo = (locales: readonly string[]): readonly string[] =>
  process.env.CLIENTELA_PSEUDO_LOCALE === '1' ? [...locales, PSEUDO_LOCALE] : locales;

/** Languages that a customer may be served in here; the pseudo-locale only where it is switched on. */
export const availableLocales = (): readonly string[] => withPseudo(LOCALES);

/** Languages that a member of staff may be served in. */
export const staffLocales = (): readonly string[] => withPseudo(STAFF_LOCALES);

/** The writing direction of a BCP 47 tag. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** A language's name in another language (by default in itself), first letter as its own sentences begin. */
export function languageName(locale: string, inLocale: string = locale): string {
  const name =
    new Intl.DisplayNames(inLocale, { type: 'language', languageDisplay: 'standard' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(inLocale) + name.slice(1);
}

const languageOf = (locale: string) => locale.split('-')[0]?.toLowerCase();

/**
 * The first wish that can be served, by exact tag and then by its language, whatever the country: null where none can.
 */
export function matchLocale(
  wishes: readonly (string | null | undefined)[],
  offered: readonly string[],
): string | null {
  for (const wish of wishes) {
    if (!wish) continue;
    const exact = offered.find((locale) => locale.toLowerCase() === wish.toLowerCase());
    if (exact) return exact;
    const near = offered.find(
      (locale) => locale !== PSEUDO_LOCALE && languageOf(locale) === languageOf(wish),
    );
    if (near) return near;
  }
  return null;
}

/** The tags of an Accept-Language header, best first. */
export function acceptedLanguages(header: string | null): string[] {
  return (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const q = params.find((param) => param.trim().startsWith('q='));
      return { tag: tag.trim(), q: q ? Number(q.trim().slice(2)) : 1 };
    })
    .filter(({ tag, q }) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) && q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ tag }) => tag);
}
