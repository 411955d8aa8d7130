import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { database } from '@/db/client';
import { currencyCodes, minorDigits } from '@/lib/money/currencies';
import { toBase } from '@/lib/money/exchange';
import { testDatabase } from '../../support/database.ts';

// What the database computes in the base currency for reports is what documents are booked with.

await testDatabase();

it('knows the digits of every currency', async () => {
  const rows = await database().execute<{ code: string; digits: number }>(
    sql`select code, minor_digits(code::char(3)) as digits from unnest(string_to_array(${currencyCodes.join()}, ',')) code`,
  );
  expect(rows.map(({ code, digits }) => [code, digits])).toEqual(
    currencyCodes.map((code) => [code, minorDigits(code)]),
  );
});

it('converts to the same unit, ties too', async () => {
  const one = fc.record({
    amount: fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'),
    base: fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'),
    rate: fc.oneof(
      fc.constantFrom('1', '2', '0.5', '0.008', '3', '0.0001000003', '7.0000000003'),
      fc
        .bigInt({ min: 10n ** 6n, max: 10n ** 15n })
        .map((units) => `${units / 10n ** 10n}.${String(units % 10n ** 10n).padStart(10, '0')}`),
    ),
  });
  const cases = fc.sample(one, { numRuns: process.env.CLIENTELA_DEEP ? 10_000 : 1_000, seed: 20_261_126 });
  const list = cases.map(({ amount, ...rest }) => ({ ...rest, amount: String(amount) }));
  const rows = await database().execute<{ units: string }>(
    sql`select to_base((v->>'amount')::numeric, (v->>'currency')::char(3), (v->>'base')::char(3), (v->>'rate')::numeric)::text as units
      from jsonb_array_elements(${JSON.stringify(list)}::jsonb) with ordinality c(v, at) order by at`,
  );
  expect(rows.map(({ units }) => units)).toEqual(
    cases.map(({ amount, currency, base, rate }) => String(toBase(amount, currency, base, rate))),
  );
});
