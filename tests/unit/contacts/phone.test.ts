import { expect, test } from 'vitest';
import { normalisePhone } from '@/lib/contacts/phone';

test.each([
  ['612 34 56 78', 'ES', '+34612345678'],
  ['+34 612-345-678', 'MX', '+34612345678'],
  ['0034 612 345 678', 'ES', '+34612345678'],
  ['(030) 123456', 'DE', '+4930123456'],
  ['06 12345678', 'IT', '+390612345678'],
  ['٠١٠٠ ١٢٣ ٤٥٦٧', 'EG', '+201001234567'],
  ['\u202a+34 612 345 678\u202c', 'ES', '+34612345678'],
  ['+49 30 123456', '', '+4930123456'],
])('%s typed in %s', (text, country, value) => {
  expect(normalisePhone(text, country)).toEqual({ ok: true, value });
});

test.each([
  ['', 'ES', 'not_a_phone'],
  ['123', 'ES', 'not_a_phone'],
  ['612 345 678 9012 3456', 'ES', 'not_a_phone'],
  ['call 612345678', 'ES', 'not_a_phone'],
  ['+999 123 456 789', 'ES', 'not_a_phone'],
  ['612345678', 'XX', 'not_a_phone'],
  ['+34 912 345 678 ext. 12', 'ES', 'has_extension'],
])('%s in %s is refused', (text, country, code) => {
  expect(normalisePhone(text, country)).toEqual({ ok: false, code });
});
