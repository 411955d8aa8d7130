import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { epcPayment } from '@/lib/documents/epc-payment';
import { qrPath } from '@/lib/pdf/templates/qr-path';

const TRANSFER = {
  name: 'Estudio Clavel, S.L.',
  iban: 'es91 2100 0418 4502 0005 1332',
  bic: 'CAIXESBBXXX',
  amount: 106000n,
  currency: 'EUR',
  reference: 'FA-2026-000123',
};

describe('the content of a transfer’s code', () => {
  test('holds the elements of EPC069-12 in their order', () => {
    expect(epcPayment(TRANSFER)?.split('\n')).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      'CAIXESBBXXX',
      'Estudio Clavel, S.L.',
      'ES9121000418450200051332',
      'EUR1060.00',
      '',
      '',
      'FA-2026-000123',
    ]);
  });

  test('may go without a BIC', () => {
    expect(epcPayment({ ...TRANSFER, bic: null })?.split('\n')[4]).toBe('');
  });

  test('keeps each element on its line and to its length, whatever was typed', () => {
    const name = `Clavel\nBCD\r\n${'n'.repeat(90)}`;
    const lines = epcPayment({ ...TRANSFER, name, reference: 'A\n'.repeat(200) })?.split('\n') ?? [];
    expect(lines).toHaveLength(11);
    expect([lines[5]?.length, lines[10]?.length]).toEqual([70, 139]);
  });

  test.each([
    ['another currency', { currency: 'USD' }],
    ['an account outside SEPA', { iban: 'BR1800360305000010009795493C1' }],
    ['nothing to pay', { amount: 0n }],
    ['more than a transfer carries', { amount: 100_000_000_000n }],
    ['more bytes than a code may have', { name: '漢'.repeat(70), reference: '漢'.repeat(140) }],
  ])('is none for %s', (_, change) => {
    expect(epcPayment({ ...TRANSFER, ...change })).toBeNull();
  });
});

/** What a phone sees: the path's squares as an RGBA picture, some pixels each. */
function picture({ size, path }: { size: number; path: string }) {
  const scale = 4;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < scale * scale; at += 1) {
      const pixel = (Number(y) * scale + Math.floor(at / scale)) * width + Number(x) * scale + (at % scale);
      data.fill(0, pixel * 4, pixel * 4 + 3);
    }
  }
  return { width, height: width, data };
}

test('a code reads back as what was put in', () => {
  const content = epcPayment({ ...TRANSFER, name: 'Müller & Söhne Ñandú 花', amount: 1n }) ?? '';
  expect(decodeQR(picture(qrPath(content)))).toBe(content);
});
