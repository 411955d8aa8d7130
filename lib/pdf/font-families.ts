export type FontFamily = {
  /** As CSS names it. */
  name: string;
  /** Folder below node_modules. */
  package: string;
  /** First part of its files' names. */
  id: string;
  /** One file for all weights, or one per weight. */
  weights: 'variable' | readonly number[];
  /** The subsets to use, where not all. */
  subsets?: readonly string[];
};

const STATIC_WEIGHTS = [400, 600] as const;

const plex = (script: string, label: string): FontFamily => ({
  name: `IBM Plex Sans ${label}`,
  package: `@fontsource/ibm-plex-sans-${script}`,
  id: `ibm-plex-sans-${script}`,
  weights: STATIC_WEIGHTS,
});

/**
 * The Latin letters of the one hand, cut for fixed weights: a PDF can hold no variable font, and Chromium draws
 * its glyphs one by one instead (twice the bytes, thrice the time).
 */
const LATIN: FontFamily = { ...plex('hebrew', 'Latin'), subsets: ['latin'] };
const LATIN_GREEK_CYRILLIC: FontFamily = {
  name: 'IBM Plex Sans',
  package: '@fontsource-variable/ibm-plex-sans',
  id: 'ibm-plex-sans',
  weights: 'variable',
};
const JAPANESE = plex('jp', 'JP');
const KOREAN = plex('kr', 'KR');
const CHINESE: FontFamily = {
  name: 'Noto Sans SC',
  package: '@fontsource/noto-sans-sc',
  id: 'noto-sans-sc',
  weights: STATIC_WEIGHTS,
};

/**
 * All families in the order in which a character is looked for. Han characters have one code and several
 * national shapes: the document's language decides, else the kana or hangul that stand beside them.
 */
export function fontFamilies(language: string, text: string): FontFamily[] {
  return [
    LATIN,
    LATIN_GREEK_CYRILLIC,
    plex('arabic', 'Arabic'),
    plex('hebrew', 'Hebrew'),
    plex('devanagari', 'Devanagari'),
    plex('thai', 'Thai'),
    ...hanFamilies(language.split('-')[0] ?? '', text),
  ];
}

function hanFamilies(language: string, text: string) {
  if (language === 'zh') return [CHINESE, JAPANESE, KOREAN];
  if (language === 'ja') return [JAPANESE, CHINESE, KOREAN];
  if (language === 'ko') return [KOREAN, JAPANESE, CHINESE];
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return [JAPANESE, CHINESE, KOREAN];
  if (/\p{Script=Hangul}/u.test(text)) return [KOREAN, CHINESE, JAPANESE];
  return [CHINESE, JAPANESE, KOREAN];
}
