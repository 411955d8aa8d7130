import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Movement, statementOf, statementPart } from '@/lib/statement/statement';
import {
  periodQuery,
  presetPeriod,
  STATEMENT_PRESETS,
  statementPeriod,
} from '@/lib/statement/statement-period';
import { RUNS } from '../money/builders';

const movement = fc.record({
  kind: fc.constantFrom('invoice' as const, 'credit_note' as const, 'payment' as const, 'refund' as const),
  id: fc.uuid(),
  date: fc.constant('2026-03-01'),
  reference: fc.constant(null),
  amount: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
});

describe('a statement', () => {
  it('adds up, line by line, and from one period to the next', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -1000n, max: 1000n }),
        fc.array(movement),
        fc.nat(),
        (opening, all, cut) => {
          const whole = statementOf(opening, all);
          expect(whole.closing).toBe(all.reduce((sum, { amount }: Movement) => sum + amount, opening));
          expect(opening + whole.charged - whole.settled).toBe(whole.closing);
          const at = all.length === 0 ? 0 : cut % all.length;
          const first = statementOf(opening, all.slice(0, at));
          const second = statementOf(first.closing, all.slice(at));
          expect(second.closing).toBe(whole.closing);
          expect([...first.rows, ...second.rows]).toEqual(whole.rows);
        },
      ),
      RUNS,
    );
  });
});

describe('the parts of a statement', () => {
  const long = fc.array(movement, { minLength: 150, maxLength: 650, size: 'max' });

  it('hold each movement once, and go on from what was owed', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -1000n, max: 1000n }), long, (opening, all) => {
        const whole = statementOf(opening, all);
        const { last } = statementPart(whole, undefined);
        const parts = Array.from({ length: last }, (_, at) => statementPart(whole, String(at + 1)));
        expect(parts.flatMap(({ rows }) => rows)).toEqual(whole.rows);
        let owed = opening;
        for (const { opening: before, rows } of parts) {
          expect(before).toBe(owed);
          expect(rows.length).toBeGreaterThan(0);
          expect(rows.length).toBeLessThanOrEqual(200);
          owed = rows.at(-1)?.balance ?? owed;
        }
      }),
      { ...RUNS, numRuns: 50 },
    );
  });

  it.each([undefined, '', '0', '-1', '4', '1.5', '9'.repeat(50), 'x'])(
    'are shown from the latest for an address that says %s',
    (asked) => {
      const amounts = Array.from(
        { length: 401 },
        (_, at): Movement => ({
          ...{ kind: 'invoice', id: String(at), date: '2026-03-01', reference: null, amount: 1n },
        }),
      );
      const part = statementPart(statementOf(0n, amounts), asked);
      expect(part).toMatchObject({ at: 3, last: 3, opening: 400n });
      expect(part.rows).toHaveLength(1);
    },
  );

  it('are one where nothing moved', () => {
    expect(statementPart(statementOf(5n, []), '2')).toEqual({ opening: 5n, rows: [], at: 1, last: 1 });
  });
});

describe('the period of an address', () => {
  const today = '2026-11-26';

  it.each([
    ['month', '2026-11-01', today],
    ['last_month', '2026-10-01', '2026-10-31'],
    ['quarter', '2026-10-01', today],
    ['year', '2026-01-01', today],
    ['last_year', '2025-01-01', '2025-12-31'],
    ['all', null, today],
  ] as const)('%s', (preset, from, to) => {
    expect(presetPeriod(preset, today)).toEqual({ preset, from, to });
  });

  it('is this year where it says nothing that can be meant', () => {
    const year = presetPeriod('year', today);
    for (const params of [
      {},
      { period: 'x' },
      { from: '2026-02-31', to: today },
      { from: today, to: '2026-01-01' },
    ]) {
      expect(statementPeriod(params, today)).toEqual(year);
    }
  });

  it('is written as it is read', () => {
    for (const period of [
      ...STATEMENT_PRESETS.map((preset) => presetPeriod(preset, today)),
      { preset: null, from: '2024-02-29', to: '2024-03-01' },
    ]) {
      expect(statementPeriod(Object.fromEntries(new URLSearchParams(periodQuery(period))), today)).toEqual(
        period,
      );
    }
  });
});
