export type FontFamily = {
  /** As CSS names it. */
  name: string;
  /** Folder below node_modules. */
  package: string;
  /** First part of its files' names. */
  id: string;
};

const plex = (script: string, label: string): FontFamily => ({
  name: `IBM Plex Sans ${label}`,
  package: `@fontsource/ibm-plex-sans-${script}`,
  id: `ibm-plex-sans-${script}`,
});

const LATIN_GREEK_CYRILLIC: FontFamily = {
  name: 'IBM Plex Sans',
  package: '@fontsource/ibm-plex-sans',
  id: 'ibm-plex-sans',
};
const EMOJI: FontFamily = {
  name: 'Noto Emoji',
  package: '@fontsource/noto-emoji',
  id: 'noto-emoji',
};
const JAPANESE = plex('jp', 'JP');
const KOREAN = plex('kr', 'KR');
const CHINESE: FontFamily = {
  name: 'Noto Sans SC',
  package: '@fontsource/noto-sans-sc',
  id: 'noto-sans-sc',
};

/**
 * All families in the order in which a character is looked for. Han characters have one code and several
 * national shapes: the document's language decides, else the kana or hangul that stand beside them.
 */
export function fontFamilies(language: string, text: string): FontFamily[] {
  return [
    LATIN_GREEK_CYRILLIC,
    plex('arabic', 'Arabic'),
    plex('hebrew', 'Hebrew'),
    plex('devanagari', 'Devanagari'),
    plex('thai', 'Thai'),
    ...hanFamilies(language.split('-')[0] ?? '', text),
    EMOJI,
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
