/** A text as a CSS string that nothing can break out of: all but letters, digits and spaces is escaped by code. */
export const cssString = (text: string) =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;
