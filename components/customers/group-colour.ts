import type { GroupColor } from '@/db/schema/vocabulary';

/** How each group colour is drawn: at 3:1 and more on light and on dark paper. */
const COLOURS: Record<GroupColor, string> = {
  grey: 'var(--faint)',
  green: 'var(--green)',
  blue: 'var(--blue)',
  amber: 'var(--amber)',
  red: 'var(--red)',
  violet: 'light-dark(oklch(0.5 0.17 300), oklch(0.76 0.12 300))',
  teal: 'light-dark(oklch(0.52 0.09 195), oklch(0.78 0.09 195))',
  pink: 'light-dark(oklch(0.56 0.19 350), oklch(0.77 0.13 350))',
};

export const groupColour = (color: GroupColor): string => COLOURS[color];
