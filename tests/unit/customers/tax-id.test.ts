import { expect, test } from 'vitest';
import { checkTaxId, tidyTaxId } from '@/lib/customers/tax-id';

test.each([
  ['ES', 'B58378431'],
  ['ES', 'b-58.378.431'],
  ['ES', 'ESB58378431'],
  ['ES', '12345678Z'],
  ['ES', 'X2482300W'],
  ['DE', 'DE 136 695 976'],
  ['FR', 'FR 40 303 265 045'],
  ['FR', '303265045'],
  ['IT', 'IT00743110157'],
  ['IT', 'RSSMRA85T10A562S'],
  ['GB', 'GB980780684'],
  ['GR', 'EL094259216'],
  ['PT', '501 964 843'],
  ['CH', 'CHE-100.155.212 MWST'],
  ['MX', 'GODE561231GR8'],
  ['BR', '16.727.230/0001-97'],
  ['AR', '20-26756539-3'],
  ['CL', '12.531.909-2'],
  ['US', '91-1144442'],
])('%s %s is valid', (country, value) => {
  expect(checkTaxId(country, value)).toBe('valid');
});

test.each([
  ['ES', 'B12345678'],
  ['ES', '12345678A'],
  ['ES', 'x'],
  ['DE', 'DE136695977'],
  ['FR', 'B58378431'],
  ['CL', '12.531.909-3'],
  ['MX', ''],
])('%s %s is not', (country, value) => {
  expect(checkTaxId(country, value)).toBe('invalid');
});

test('what nothing is known of is not called wrong', () => {
  expect(checkTaxId('AF', '123')).toBe('unknown');
  expect(checkTaxId('', '123')).toBe('unknown');
  expect(checkTaxId('MY', '123')).toBe('unknown');
});

test('kept in capitals with single spaces', () => {
  expect(tidyTaxId('  es  b58378431 ')).toBe('ES B58378431');
  expect(tidyTaxId('che‑100.155.212\u00a0mwst')).toBe('CHE-100.155.212 MWST');
});
