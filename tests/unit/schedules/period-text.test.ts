import { expect, it } from 'vitest';
import { periodText, withPeriod } from '@/lib/schedules/period-text';

it('names whole months and years, and writes other periods from day to day', () => {
  expect(periodText({ from: '2026-11-01', to: '2026-11-30' }, 'es')).toBe('noviembre de 2026');
  expect(periodText({ from: '2028-02-01', to: '2028-02-29' }, 'de')).toBe('Februar 2028');
  expect(periodText({ from: '2026-01-01', to: '2026-12-31' }, 'en')).toBe('2026');
  expect(periodText({ from: '2026-01-31', to: '2026-02-27' }, 'en')).toMatch(/January 31.+February 27, 2026/);
  expect(periodText({ from: '2026-01-31', to: '2026-01-31' }, 'fr')).toBe('31 janvier 2026');
  expect(periodText({ from: '2026-11-01', to: '2026-11-30' }, 'ar')).toContain('2026');
});

it('takes the period as it is written', () => {
  expect(withPeriod('Cuota {period}: {period}', "$& $' x")).toBe("Cuota $& $' x: $& $' x");
});
