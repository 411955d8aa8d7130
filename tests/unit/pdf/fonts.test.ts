import { expect, test } from 'vitest';
import { fontCoverage } from '@/lib/pdf/font-coverage';
import { fontsFor } from '@/lib/pdf/fonts';

const facesIn = (css: string) =>
  [
    ...css.matchAll(/font-family:'([^']+)';font-weight:([\d ]+);src:url\(data:font\/woff2;base64,([^)]+)\)/g),
  ].map(([, family, weight, font]) => ({ family, weight, font: Buffer.from(font ?? '', 'base64') }));

test.each([
  ['es', 'Cigüeñal, 10 € — «sí» ½ №'],
  ['el', 'Ξεσκεπάζω'],
  ['ru', 'Съешь же ещё'],
  ['vi', 'Đường Nguyễn Huệ'],
  ['ar', 'شركة الياسمين ١٢'],
  ['he', 'חברת הזית ₪'],
  ['hi', 'सूर्योदय ₹'],
  ['th', 'บริษัท ดอกไม้ จำกัด'],
  ['zh', '上海晨光贸易有限公司,龍'],
  ['ja', '株式会社さくら 千代田区、ー'],
  ['ko', '주식회사 한빛 漢'],
])('every character of %s has a glyph in what is embedded', async (language, text) => {
  const { css } = await fontsFor(text, language);
  const covered = new Set(facesIn(css).flatMap(({ font }) => [...fontCoverage(font)]));
  expect([...text].filter((character) => !covered.has(character.codePointAt(0) ?? 0))).toEqual([]);
});

test('Latin text brings one small family in two weights', async () => {
  const { css } = await fontsFor('Invoice 123, Estudio Clavel', 'en');
  expect(facesIn(css).map(({ weight }) => weight)).toEqual(['400', '600']);
  expect(css.length).toBeLessThan(80_000);
});

test.each([
  ['zh', '直', 'Noto Sans SC'],
  ['ja', '直', 'IBM Plex Sans JP'],
  ['ko', '한', 'IBM Plex Sans KR'],
  ['en', '直', 'Noto Sans SC'],
  ['en', '直の', 'IBM Plex Sans JP'],
])('in %s the character of "%s" is taken from %s', async (language, text, family) => {
  const { css } = await fontsFor(text, language);
  expect(facesIn(css).map((face) => face.family)).toContain(family);
  expect(new Set(facesIn(css).map((face) => face.family)).size).toBe(1);
});

test('a character that no font has does no harm', async () => {
  const { css } = await fontsFor('\u{10ffff}', 'en');
  expect(css).toBe('');
});
