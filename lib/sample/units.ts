import type { SampleLanguage, Unit } from './vocabulary';

/** Units as the lines of a document write them. */
export const UNITS: Record<Unit, Record<SampleLanguage, string>> = {
  piece: { es: 'ud.', en: 'pc', de: 'Stk.', fr: 'pce', pt: 'un.', ar: 'قطعة' },
  set: { es: 'juego', en: 'set', de: 'Satz', fr: 'jeu', pt: 'conjunto', ar: 'طقم' },
  box: { es: 'caja', en: 'box', de: 'Karton', fr: 'carton', pt: 'caixa', ar: 'صندوق' },
  tin: { es: 'lata', en: 'tin', de: 'Dose', fr: 'boîte', pt: 'lata', ar: 'علبة' },
  can: { es: 'garrafa', en: 'can', de: 'Kanister', fr: 'bidon', pt: 'garrafão', ar: 'صفيحة' },
  bag: { es: 'saco', en: 'bag', de: 'Beutel', fr: 'sachet', pt: 'saco', ar: 'كيس' },
  jar: { es: 'bote', en: 'jar', de: 'Glas', fr: 'bocal', pt: 'frasco', ar: 'برطمان' },
  session: { es: 'sesión', en: 'session', de: 'Termin', fr: 'séance', pt: 'sessão', ar: 'جلسة' },
  shipment: { es: 'envío', en: 'shipment', de: 'Sendung', fr: 'envoi', pt: 'envio', ar: 'شحنة' },
};

const SPOKEN: readonly string[] = ['es', 'en', 'de', 'fr', 'pt', 'ar'] satisfies SampleLanguage[];

/** The words for goods and units in a language, English where they are not in it. */
export function wordsIn(language: string): SampleLanguage {
  const plain = language.split('-')[0] ?? '';
  return SPOKEN.includes(plain) ? (plain as SampleLanguage) : 'en';
}
