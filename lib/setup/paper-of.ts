/** Countries that print on Letter (CLDR, territories' paper sizes); the rest of the world on A4. */
const LETTER = new Set('BZ CA CL CO CR DO GT MX NI PA PH PR SV US VE'.split(' '));

export const paperOf = (country: string): 'A4' | 'Letter' => (LETTER.has(country) ? 'Letter' : 'A4');
