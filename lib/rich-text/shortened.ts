/** The first so many UTF-16 units of a text, or one less: half of a character is none, and no database stores it. */
export const shortened = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
