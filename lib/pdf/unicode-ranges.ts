/** Inclusive code points. */
export type CodeRange = readonly [from: number, to: number];

/** Reads a CSS `unicode-range` value as the fontsource packages write it: `U+0-FF,U+131,U+25ee8`. */
export const parseUnicodeRange = (value: string): CodeRange[] =>
  value.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });

export const holdsCode = (ranges: readonly CodeRange[], code: number) =>
  ranges.some(([from, to]) => code >= from && code <= to);
