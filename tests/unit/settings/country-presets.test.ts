import { expect, test } from 'vitest';
import { isTimeZone, timeZones } from '@/lib/dates/time-zones';
import { isCurrency } from '@/lib/money/currencies';
import { computeTotals } from '@/lib/money/totals';
import { countryPreset, presetCountries } from '@/lib/settings/country-presets';

const named = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

test.each(presetCountries)('%s: everything in it exists', (country) => {
  const preset = countryPreset(country);
  if (!preset) throw new Error('missing');
  expect(named.of(country)).toBeDefined();
  expect(isCurrency(preset.currency)).toBe(true);
  expect(isTimeZone(preset.timeZone)).toBe(true);
  expect(timeZones()).toContain(preset.timeZone);
  expect(Intl.getCanonicalLocales(preset.language)).toEqual([preset.language]);
  const keys = preset.taxes.map(({ name, rate, kind, category }) =>
    [name.toLowerCase(), rate, kind, category].join(),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(presetCountries)('%s: its taxes can be computed with', (country) => {
  const preset = countryPreset(country);
  const lines = (preset?.taxes ?? []).map((tax, at) => ({
    quantity: '1',
    unitPrice: '100',
    discountPercent: '0',
    taxes: [{ ...tax, id: String(at) }],
  }));
  const { currency = '' } = preset ?? {};
  const totals = computeTotals({ currency, pricesIncludeTax: false, lines, discount: null, adjustment: 0n });
  expect(totals.taxes.length + totals.withholdings.length).toBe(lines.length);
});

test('Spain as its issue has it', () => {
  const spain = countryPreset('ES');
  expect(spain).toMatchObject({
    currency: 'EUR',
    timeZone: 'Europe/Madrid',
    language: 'es',
    sellerNeeds: [],
  });
  expect(spain?.taxes.map(({ name, rate, kind }) => `${name} ${rate} ${kind}`)).toEqual([
    'IVA 21 vat',
    'IVA 10 vat',
    'IVA 4 vat',
    'IVA 0 vat',
    'IRPF 15 withholding',
    'IRPF 7 withholding',
  ]);
});

test('an unknown country has no preset', () => {
  for (const country of ['XX', 'es', '', 'constructor']) expect(countryPreset(country)).toBeUndefined();
});
