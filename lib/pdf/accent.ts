/** The house green. */
const HOUSE = '#1d5c42';
const AGAINST_PAPER = 4.5;

/**
 * A colour from the settings as CSS may have it: six hex digits, dark enough for text on white (WCAG AA), the
 * house green where there is none or what stands there is no colour.
 */
export function printableAccent(accent: string | null): string {
  const digits = /^#([0-9a-f]{6})$/i.exec(expand(accent ?? ''))?.[1];
  if (!digits) return HOUSE;
  let channels = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  while (contrastWithWhite(channels) < AGAINST_PAPER)
    channels = channels.map((value) => Math.floor(value * 0.95));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** `#abc` is `#aabbcc`. */
const expand = (accent: string) =>
  accent.trim().replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i, '#$1$1$2$2$3$3');

/** WCAG 2.2, relative luminance. */
function contrastWithWhite(channels: readonly number[]) {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
