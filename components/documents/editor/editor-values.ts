import type { AddressValues } from '@/components/forms/address-fields';
import type { CustomerDefaults } from '@/lib/documents/customer-defaults';
import type { DraftForm } from '@/lib/documents/draft-form';
import { minorDigits } from '@/lib/money/currencies';
import { formatDecimal } from '@/lib/money/format';
import { plainOf } from '@/lib/money/parse-decimal';

/** What the editor knows of the customer: all that the document follows. */
export type EditorCustomer = Pick<
  CustomerDefaults,
  'id' | 'name' | 'currency' | 'minorDigits' | 'ownLanguage' | 'language'
>;

export type EditorLine = {
  /** For React: a line keeps its fields when it is moved. */
  key: string;
  description: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  discountPercent: string;
  taxIds: string[];
};

/**
 * A document while it is typed. Decimals are written as the person who types is used to, whatever language the
 * document is in: `1.234` has to mean one thing at one keyboard. The amounts beside them are the document's.
 */
export type EditorValues = {
  customer: EditorCustomer | null;
  issueDate: string;
  dueDate: string;
  /** Empty follows customer and company. */
  language: string;
  reference: string;
  billing: AddressValues;
  showShipping: boolean;
  shipping: AddressValues;
  lines: EditorLine[];
  discountKind: 'percent' | 'amount';
  discountValue: string;
  note: string;
  terms: string;
};

type Address = NonNullable<DraftForm['billingAddress']>;

export const addressValues = (address: Address | null): AddressValues => ({
  street: address?.street ?? '',
  city: address?.city ?? '',
  region: address?.region ?? '',
  postalCode: address?.postalCode ?? '',
  country: address?.country ?? '',
});

/** The language that the document is written in. */
export const documentLocale = (values: EditorValues, companyLanguage: string): string =>
  values.language || values.customer?.language || companyLanguage;

let made = 0;
/** A line to be filled in, with the taxes that new lines start with. */
export const emptyLine = (taxIds: readonly string[]): EditorLine => {
  made += 1;
  return {
    key: `line-${made}`,
    description: '',
    quantity: '1',
    unit: '',
    unitPrice: '',
    discountPercent: '',
    taxIds: [...taxIds],
  };
};

/** A stored draft as the editor holds it, its decimals as `locale` writes them. */
export function valuesOfDraft(
  draft: DraftForm,
  languages: { ownLanguage: string | null; customer: string },
  locale: string,
): EditorValues {
  const digits = minorDigits(draft.currency);
  return {
    customer: {
      ...draft.customer,
      currency: draft.currency,
      minorDigits: digits,
      ownLanguage: languages.ownLanguage,
      language: languages.customer,
    },
    issueDate: draft.issueDate,
    dueDate: draft.dueDate ?? '',
    language: draft.language ?? '',
    reference: draft.reference ?? '',
    billing: addressValues(draft.billingAddress),
    showShipping: draft.shippingAddress !== null,
    shipping: addressValues(draft.shippingAddress),
    lines: draft.lines.map((line) => ({
      ...emptyLine(line.taxIds),
      description: line.description,
      quantity: formatDecimal(line.quantity, locale),
      unit: line.unit ?? '',
      unitPrice: formatDecimal(line.unitPrice, locale, { min: digits }),
      discountPercent: line.discountPercent === '0' ? '' : formatDecimal(line.discountPercent, locale),
    })),
    discountKind: draft.discount?.kind ?? 'percent',
    discountValue: draft.discount ? formatDecimal(draft.discount.value, locale) : '',
    note: draft.note ?? '',
    terms: draft.terms ?? '',
  };
}

/** What is sent: plain decimals, read as `locale` writes them; nothing for what is empty. */
export function draftFields(values: EditorValues, locale: string) {
  const discount = plainOf(values.discountValue, locale);
  return {
    customerId: values.customer?.id ?? '',
    issueDate: values.issueDate,
    dueDate: values.dueDate || null,
    language: values.language || null,
    reference: values.reference,
    billingAddress: values.billing,
    shippingAddress: values.showShipping ? values.shipping : null,
    lines: values.lines.map((line) => ({
      description: line.description,
      quantity: plainOf(line.quantity, locale),
      unit: line.unit,
      unitPrice: plainOf(line.unitPrice, locale),
      discountPercent: plainOf(line.discountPercent, locale) || '0',
      taxIds: line.taxIds,
    })),
    discount: discount === '' || discount === '0' ? null : { kind: values.discountKind, value: discount },
    note: values.note,
    terms: values.terms,
  };
}
