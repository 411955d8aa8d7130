import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type en from '../../../messages/en.json';
import { expect } from '../../support/e2e.ts';

export type Look = { language: 'es' | 'de' | 'ar'; width: 360 | 1280 };

/** How customers' journeys are walked: three ways in which every value comes up, in deep tests all six. */
export const LOOKS: readonly Look[] = [
  { language: 'es', width: 1280 },
  { language: 'de', width: 360 },
  { language: 'ar', width: 360 },
  ...(process.env.CLIENTELA_DEEP
    ? ([
        { language: 'es', width: 360 },
        { language: 'de', width: 1280 },
        { language: 'ar', width: 1280 },
      ] as const)
    : []),
];

/** What customers read in a language, from its own file. */
export const wordsOf = (language: string) =>
  JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')) as Pick<
    typeof en,
    'auth' | 'common' | 'emails' | 'errors' | 'portal' | 'received' | 'ui'
  >;

/** The words of the sign-in page in a language, for `signIn`. */
export function signInWords(language: string) {
  const { email, password, signIn } = wordsOf(language).auth;
  return { email, password, button: signIn.button };
}

/** What the subject of an email begins with in a language, up to what is filled in. */
export function subjectOf(language: string, template: keyof (typeof en)['emails']['templates']): RegExp {
  const { subject } = wordsOf(language).emails.templates[template];
  return new RegExp(`^${(subject.split('{')[0] ?? '').trim()}`);
}

/** A browser of somebody who reads that language, on a screen of that width. */
export const browserOf = ({ language, width }: Look) => ({
  locale: { es: 'es-ES', de: 'de-DE', ar: 'ar' }[language],
  viewport: { width, height: 800 },
});

/** The page is in the language, from its own side, and fits. */
export async function expectDressed(page: Page, { language }: Look): Promise<void> {
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', language);
  await expect(html).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
  const over = await html.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(over, `${new URL(page.url()).pathname} scrolls sideways`).toBeLessThanOrEqual(0);
}
