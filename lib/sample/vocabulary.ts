import type { GroupColor } from '@/db/schema/vocabulary';

/** Languages that the wholesaler writes to its customers in. */
export type SampleLanguage = 'es' | 'en' | 'de' | 'fr' | 'pt' | 'ar';

export type BuyerKind = 'restaurant' | 'hotel' | 'caterer' | 'shop' | 'distributor';

/** How a customer pays: before the due date, about then, weeks later, or often not at all. */
export type Payer = 'early' | 'usual' | 'late' | 'bad';

/** How a customer trades with the wholesaler. */
export type Trade = {
  kind: BuyerKind;
  /** Months ago that it began, and where it has ended that it did. */
  since: number;
  until?: number;
  /** Days from one order to the next, outside of any season. */
  every: number;
  /** How much it orders; 1 is a tavern, 9 a distributor. */
  size: number;
  pays: Payer;
};

/** First name, last name, position, and the email's local part where it does not follow from the names. */
export type SamplePerson = readonly [first: string, last: string, position: string, local?: string];

export type SampleAddress = {
  street: string;
  city: string;
  region: string | null;
  postalCode: string | null;
};

export type SampleCustomer = {
  /** Null for a person, who is then the only one of `people`. */
  company: string | null;
  taxId: string;
  country: string;
  language: SampleLanguage;
  currency: SampleCurrency;
  address: SampleAddress;
  /** Where it is another one. */
  shipping?: SampleAddress;
  /** Of a range reserved for fiction where the country has one, else of one that nobody was given. */
  phone: string;
  /** Under `.example`, which no email ever reaches (RFC 2606). */
  domain: string;
  people: readonly SamplePerson[];
  trade: Trade;
};

export type SampleCurrency = 'EUR' | 'GBP' | 'CHF' | 'USD' | 'MXN' | 'MAD' | 'AED';

/** Which of the seller's rates something is sold at: the usual one, the first reduced one, the lowest. */
export type RateClass = 'standard' | 'reduced' | 'basic';

export type Unit = 'piece' | 'set' | 'box' | 'tin' | 'can' | 'bag' | 'jar' | 'session' | 'shipment';

export type ItemGroup = 'tableware' | 'kitchenware' | 'pantry' | 'services';

export type Product = {
  key: string;
  rate: RateClass;
  /** Wholesale price in euro cents. */
  cents: number;
  unit: Unit;
  /** The most of it that a small customer orders at once. */
  most: number;
  buyers: readonly BuyerKind[];
  name: Record<SampleLanguage, string>;
};

export type SampleGroup = 'restaurants' | 'hotels' | 'catering' | 'shops' | 'distributors' | 'export' | 'key';

export const SAMPLE_GROUPS: Record<SampleGroup, GroupColor> = {
  restaurants: 'green',
  hotels: 'blue',
  catering: 'teal',
  shops: 'amber',
  distributors: 'violet',
  export: 'pink',
  key: 'red',
};
