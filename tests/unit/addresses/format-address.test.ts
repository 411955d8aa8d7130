import { expect, test } from 'vitest';
import { formatAddress } from '@/lib/addresses/format-address';

const at = (country: string, street: string, city: string, region: string | null, postalCode: string) => ({
  street,
  city,
  region,
  postalCode,
  country,
});

test.each([
  ['es', at('ES', 'Gran Vía 1', 'Madrid', 'Madrid', '28013'), ['Gran Vía 1', '28013 Madrid', 'España']],
  ['es', at('ES', 'Calle 1', 'Gijón', 'Asturias', '33201'), ['Calle 1', '33201 Gijón', 'Asturias', 'España']],
  ['de', at('DE', 'Weg 2', 'Berlin', null, '10115'), ['Weg 2', '10115 Berlin', 'Deutschland']],
  ['en', at('US', '1 Main St', 'Austin', 'TX', '78701'), ['1 Main St', 'Austin, TX 78701', 'United States']],
  ['en', at('GB', '1 Road', 'Leeds', null, 'LS1 1AA'), ['1 Road', 'Leeds', 'LS1 1AA', 'United Kingdom']],
  ['it', at('IT', 'Via 3', 'Roma', 'RM', '00184'), ['Via 3', '00184 Roma (RM)', 'Italia']],
  ['en', at('AU', '2 St', 'Sydney', 'NSW', '2000'), ['2 St', 'Sydney NSW 2000', 'Australia']],
  [
    'ja',
    at('JP', '丸の内1-1', '千代田区', '東京都', '100-0005'),
    ['100-0005', '東京都千代田区', '丸の内1-1', '日本'],
  ],
  [
    'en',
    at('JP', '1-1 Marunouchi', 'Chiyoda', 'Tokyo', '100-0005'),
    ['1-1 Marunouchi', 'Chiyoda, Tokyo', '100-0005', 'Japan'],
  ],
])('in %s as the post of the country wants it', (locale, address, lines) => {
  expect(formatAddress(address, { locale })).toEqual(lines);
});

test('domestic mail names no country', () => {
  const address = at('ES', 'Gran Vía 1', 'Madrid', null, '28013');
  expect(formatAddress(address, { locale: 'es', omitCountry: true })).toEqual(['Gran Vía 1', '28013 Madrid']);
});

test('what is missing leaves no trace, and a street keeps its lines', () => {
  const nothing = { street: null, city: null, region: null, postalCode: null, country: null };
  expect(formatAddress(nothing, { locale: 'en' })).toEqual([]);
  expect(
    formatAddress({ ...nothing, street: 'Dock 4\n Gate 2 ', country: 'US', region: 'TX' }, { locale: 'en' }),
  ).toEqual(['Dock 4', 'Gate 2', 'TX', 'United States']);
});

test('a country code that is none is shown as it stands', () => {
  const address = { street: null, city: 'Xanadu', region: null, postalCode: null, country: 'nowhere' };
  expect(formatAddress(address, { locale: 'en' })).toEqual(['Xanadu', 'nowhere']);
});
