import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanMultiline, cleanText } from '@/lib/text/clean-text';

test.each([
  'Cafés Peñón, S.L.',
  'José María Núñez-O’Brien',
  'Søren Ångström & Søn ApS',
  'Łukasz Żółć',
  'Ελένη Παπαδοπούλου',
  'Дмитрий Щёголев',
  'שרה כהן־לוי',
  'محمد عبد الله',
  'می\u200cخواهم', // Persian: the non-joiner is spelling
  'شرکت نمونه\u200cای',
  'क्\u200dष', // Hindi: the joiner shapes the letter
  'ශ්\u200dරී ලංකා', // Sinhala: Sri Lanka is spelt with one
  'ന്\u200d',
  'สมชาย ใจดี',
  '株式会社テスト',
  '김민수',
  'Nguyễn Thị Hồng',
  '👩🏽\u200d💻 Ada',
  '🏳️\u200d🌈',
  'AC/DC \u200fשלום', // a plain mark of direction keeps mixed text in order
])('%s stays as it is', (name) => {
  expect(cleanText(name)).toEqual({ ok: true, value: name });
  expect(cleanMultiline(name)).toEqual({ ok: true, value: name });
});

test.each([
  ['  Acme \u00a0', 'Acme'],
  ['Jose\u0301', 'José'],
  ['한', '한'],
  ['Ac\u200bme\ufeff \u2060', 'Acme'],
  ['\u200b Acme \u200b', 'Acme'],
  ['Ac\u200cme\u200d', 'Acme'],
  ['\u200d', ''],
  ['e\u200b\u0301', 'é'],
  ['Acme\r\nS.L.', 'Acme S.L.'],
  ['Acme \t S.L.', 'Acme S.L.'],
  ['', ''],
])('%j is kept as %j', (text, value) => {
  expect(cleanText(text)).toEqual({ ok: true, value });
});

test.each([
  ['Ac\u0000me', 'control_character'],
  ['Acme\u0007', 'control_character'],
  ['Ac\u0085me', 'control_character'],
  ['\u001b[31mAcme', 'control_character'],
  ['Acme\u202egnp.exe', 'direction_override'],
  ['\u2066Acme\u2069', 'direction_override'],
  ['Acme \ud83d', 'broken_character'],
])('%j is refused', (text, code) => {
  expect(cleanText(text)).toEqual({ ok: false, code });
  expect(cleanMultiline(text)).toEqual({ ok: false, code });
});

test('several lines keep their breaks and tabs', () => {
  expect(cleanMultiline(' Uno\r\nDos\rTres\u2028\tCuatro\n\n')).toEqual({
    ok: true,
    value: 'Uno\nDos\nTres\n\tCuatro',
  });
});

test('what is clean stays clean', () => {
  const odd = fc.string({
    unit: fc.constantFrom(...'ae\u0301\u200b\u200c\u200dक\u094dا👩\ufe0f\u2028 \n\r\t'),
  });
  for (const clean of [cleanText, cleanMultiline]) {
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'binary' })), (text) => {
        const once = clean(text);
        fc.pre(once.ok);
        expect(once.ok && clean(once.value)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  }
});
