/** A postal address; every part may be missing. `country` is ISO 3166-1 alpha-2. */
export type FormattableAddress = {
  street: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
};

type Part = 'street' | 'city' | 'region' | 'postalCode';
/** Lines of parts; what stands between the parts of a line is its separator. */
type Order = readonly (readonly [separator: string, ...parts: Part[]])[];

/** Postal code before the city, the region on a line of its own: most of Europe and Latin America. */
const CODE_CITY: Order = [
  ['', 'street'],
  [' ', 'postalCode', 'city'],
  ['', 'region'],
];
const CITY_REGION_CODE: Order = [
  ['', 'street'],
  [', ', 'city', 'region'],
  ['', 'postalCode'],
];
const CITY_THEN_CODE: Order = [
  ['', 'street'],
  ['', 'city'],
  ['', 'region'],
  ['', 'postalCode'],
];
const CITY_CODE: Order = [
  ['', 'street'],
  [' ', 'city', 'postalCode'],
  ['', 'region'],
];
/** Large to small, as written in the country's own script. */
const LARGE_TO_SMALL: Order = [
  ['', 'postalCode'],
  ['', 'region', 'city'],
  ['', 'street'],
];

const ORDERS: Readonly<Record<string, Order>> = {
  ...same(['GB', 'IE', 'GG', 'JE', 'IM', 'ZA', 'NG', 'KE', 'RU', 'UA', 'BY', 'KZ', 'EG'], CITY_THEN_CODE),
  ...same(['BR', 'JP', 'CN', 'TW', 'KR', 'HK', 'TH'], CITY_REGION_CODE),
  ...same(['NZ', 'SG', 'SA', 'AE', 'QA', 'JO', 'PK', 'BD', 'ID'], CITY_CODE),
};
const LARGE_FIRST: Readonly<Record<string, string>> = { JP: 'ja', CN: 'zh', TW: 'zh', KR: 'ko' };

function same(countries: readonly string[], order: Order) {
  return Object.fromEntries(countries.map((country) => [country, order]));
}

/**
 * The lines of an address in the order that its country's post wants, the country last and in words.
 * Parts that are missing leave no trace, nor does a region that is called like its city. Orders after the Universal Postal Union's addressing sheets,
 * without their capitals.
 *
 * @param options.locale BCP 47, for the country's name
 * @param options.omitCountry for domestic mail
 */
export function formatAddress(
  address: FormattableAddress,
  options: { locale: string; omitCountry?: boolean },
): string[] {
  // Madrid in Madrid, Berlin in Berlin: once is enough.
  const region = address.region === address.city ? null : address.region;
  const lines = localLines({ ...address, region }, options.locale);
  const country = options.omitCountry ? null : countryName(address.country, options.locale);
  return country ? [...lines, country] : lines;
}

function localLines(address: FormattableAddress, locale: string) {
  const country = address.country ?? '';
  if (['US', 'CA', 'AU', 'IN', 'MX', 'IT'].includes(country)) return mixedLines(address, country);
  const language = locale.split('-')[0];
  const largeFirst = language !== undefined && LARGE_FIRST[country] === language;
  return compose(address, largeFirst ? LARGE_TO_SMALL : (ORDERS[country] ?? CODE_CITY));
}

/** Countries whose second line has two kinds of separator. */
function mixedLines({ street, city, region, postalCode }: FormattableAddress, country: string) {
  const second =
    country === 'US' || country === 'CA'
      ? join(', ', city, join(' ', region, postalCode))
      : country === 'AU'
        ? join(' ', city, region, postalCode)
        : country === 'IN'
          ? join(', ', join(' ', city, postalCode), region)
          : country === 'IT'
            ? join(' ', postalCode, city, region && `(${region})`)
            : join(', ', join(' ', postalCode, city), region);
  return present([...(street?.split('\n') ?? []), second]);
}

const compose = (address: FormattableAddress, order: Order) =>
  present(
    order.flatMap(([separator, ...parts]) =>
      parts.length === 1 && parts[0] === 'street'
        ? (address.street?.split('\n') ?? [])
        : [join(separator, ...parts.map((part) => address[part]))],
    ),
  );

const present = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '');

const join = (separator: string, ...parts: (string | null)[]) =>
  present(parts.map((part) => part ?? '')).join(separator);

/** A code that is not one is shown as it stands. */
function countryName(code: string | null, locale: string) {
  if (!code) return null;
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
