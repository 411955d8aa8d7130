/** What a column of a file can become, in the order that the choice shows. */
export const IMPORT_FIELDS = [
  'company',
  'taxId',
  'phone',
  'website',
  'street',
  'postalCode',
  'city',
  'region',
  'country',
  'groups',
  'currency',
  'language',
  'firstName',
  'lastName',
  'fullName',
  'email',
  'position',
  'contactPhone',
  'contactLanguage',
  'billingStreet',
  'billingPostalCode',
  'billingCity',
  'billingRegion',
  'billingCountry',
  'shippingStreet',
  'shippingPostalCode',
  'shippingCity',
  'shippingRegion',
  'shippingCountry',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** How the choice puts them together. */
export const FIELD_SECTIONS = {
  customer: IMPORT_FIELDS.slice(0, 12),
  contact: IMPORT_FIELDS.slice(12, 19),
  billing: IMPORT_FIELDS.slice(19, 24),
  shipping: IMPORT_FIELDS.slice(24),
} as const;

/** Several columns may go into one of these; any other is one column's. */
const SHARED: readonly ImportField[] = ['street', 'billingStreet', 'shippingStreet', 'groups'];

export const isShared = (field: ImportField): boolean => SHARED.includes(field);

/** Which field each column becomes; null for one that is left out. */
export type Mapping = readonly (ImportField | null)[];

/** The first field that two columns claim and only one can have. */
export const claimedTwice = (mapping: Mapping): ImportField | undefined =>
  mapping.find(
    (field, at): field is ImportField => field !== null && !isShared(field) && mapping.indexOf(field) !== at,
  ) ?? undefined;
