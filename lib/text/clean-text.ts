export type CleanedText =
  | { ok: true; value: string }
  | { ok: false; code: 'control_character' | 'direction_override' | 'broken_character' };

/** C0 and C1 but tab, line feed and carriage return, which each function below deals with. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/u;
/** Embeddings, overrides and isolates make text read otherwise than it is kept; the plain marks 200E and 200F don't. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/;
/** Zero-width space, word joiner and byte order mark: nobody types them and they make equal names differ. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g;
/**
 * Joiner and non-joiner (200D, 200C) belong to Arabic and Indic spelling and to emoji, always after a letter or
 * picture of those and its marks; anywhere else they are as invisible as the rest.
 * Looks ahead first, or a long run of marks would be walked back from each of them.
 */
const STRAY_JOINER =
  /(?=[\u200c\u200d])(?<![[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{Extended_Pictographic}\p{Emoji_Modifier}]--\p{M}]\p{M}*)[\u200c\u200d]+/gv;
const LINE_BREAK = /[\t\n\r\u2028\u2029]/;
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;

/**
 * A single line of text as it is kept: NFC, trimmed, line breaks and tabs made a space, invisible characters taken
 * out. Control characters, overrides of direction and half surrogate pairs (which PostgreSQL cannot keep) are
 * refused. The empty text is fine: whether one is required is for the schema.
 */
export function cleanText(text: string): CleanedText {
  return cleaned(text, (value) => value.replace(/\s+/g, (gap) => (LINE_BREAK.test(gap) ? ' ' : gap)));
}

/** As `cleanText`, but lines and tabs stay; every kind of line end becomes `\n`. */
export function cleanMultiline(text: string): CleanedText {
  return cleaned(text, (value) => value.replace(LINE_ENDS, '\n'));
}

function cleaned(text: string, lines: (value: string) => string): CleanedText {
  if (!text.isWellFormed()) return { ok: false, code: 'broken_character' };
  if (CONTROLS.test(text)) return { ok: false, code: 'control_character' };
  if (OVERRIDES.test(text)) return { ok: false, code: 'direction_override' };
  const visible = text.replace(INVISIBLE, '').replace(STRAY_JOINER, '').normalize('NFC');
  return { ok: true, value: lines(visible.trim()) };
}
