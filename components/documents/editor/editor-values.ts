import type { AddressValues } from '@/components/forms/address-fields';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import type { LineKind, ProposalContent, RichText } from '@/db/schema/vocabulary';
import type { CustomerDefaults } from '@/lib/documents/customer-defaults';
import type { DraftForm, DraftFormLine } from '@/lib/documents/draft-form';
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
  kind: LineKind;
  /** What of the catalogue it was taken from. */
  itemId: string | null;
  /** Taken from the catalogue, which has no price for it in this currency. */
  unpriced: boolean;
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
  pricesIncludeTax: boolean;
  lines: EditorLine[];
  discountKind: 'percent' | 'amount';
  discountValue: string;
  discountTiming: 'before_tax' | 'after_tax';
  adjustment: string;
  note: string;
  terms: string;
  /** Of a proposal. */
  proposal?: EditorProposal;
};

/** A section while it is written; the lines' own place has no text. */
export type EditorSection = { key: string; kind: 'text' | 'lines'; title: string; text: RichText };
export type EditorProposal = { subject: string; sections: EditorSection[] };

const NO_TEXT: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

export const emptySection = (): EditorSection => ({
  key: newSubmissionId(),
  kind: 'text',
  title: '',
  text: NO_TEXT,
});

/** A proposal's stored parts as the editor holds them. */
export const editorProposal = ({ subject, content }: StoredProposal): EditorProposal => ({
  subject,
  sections: content.map((section) => ({ ...emptySection(), ...section })),
});

export type StoredProposal = { subject: string; content: ProposalContent };

/** What is sent of them. */
const storedProposal = ({ subject, sections }: EditorProposal): StoredProposal => ({
  subject,
  content: sections.map(({ kind, title, text }) => (kind === 'lines' ? { kind } : { kind, title, text })),
});

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

/** A line to be filled in, with the taxes that new lines start with. */
export const emptyLine = (taxIds: readonly string[], kind: LineKind = 'line'): EditorLine => {
  return {
    // Made here or on the server, and never twice.
    key: newSubmissionId(),
    kind,
    itemId: null,
    unpriced: false,
    description: '',
    quantity: '1',
    unit: '',
    unitPrice: '',
    discountPercent: '',
    taxIds: [...taxIds],
  };
};

/** A stored line as the editor holds it; `digits` are those of its currency. */
export const editorLine = (line: DraftFormLine, digits: number, locale: string): EditorLine => ({
  ...emptyLine(line.taxIds, line.kind),
  itemId: line.itemId,
  description: line.description,
  quantity: formatDecimal(line.quantity, locale),
  unit: line.unit ?? '',
  unitPrice: formatDecimal(line.unitPrice, locale, { min: digits }),
  discountPercent: line.discountPercent === '0' ? '' : formatDecimal(line.discountPercent, locale),
});

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
    pricesIncludeTax: draft.pricesIncludeTax,
    lines: draft.lines.map((line) => editorLine(line, digits, locale)),
    discountKind: draft.discount?.kind ?? 'percent',
    discountValue: draft.discount ? formatDecimal(draft.discount.value, locale) : '',
    discountTiming: draft.discount?.timing ?? 'before_tax',
    adjustment:
      Number(draft.adjustment) === 0 ? '' : formatDecimal(draft.adjustment, locale, { min: digits }),
    note: draft.note ?? '',
    terms: draft.terms ?? '',
    ...(draft.proposal && { proposal: editorProposal(draft.proposal) }),
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
    pricesIncludeTax: values.pricesIncludeTax,
    lines: values.lines.map(({ kind, ...line }) => ({
      kind,
      itemId: line.itemId,
      description: line.description,
      // What names or adds up others has no figures of its own.
      quantity: kind === 'line' ? plainOf(line.quantity, locale) : '0',
      unit: line.unit,
      unitPrice: kind === 'line' ? plainOf(line.unitPrice, locale) : '0',
      discountPercent: plainOf(line.discountPercent, locale) || '0',
      taxIds: line.taxIds,
    })),
    discount:
      discount === '' || discount === '0'
        ? null
        : { kind: values.discountKind, value: discount, timing: values.discountTiming },
    adjustment: plainOf(values.adjustment, locale) || '0',
    note: values.note,
    terms: values.terms,
    ...(values.proposal && { proposal: storedProposal(values.proposal) }),
  };
}

const SOUND = /^-?\d{1,11}(\.\d{1,4})?$/;

/**
 * The same so far as it can be shown while somebody is in the middle of it: what is no number yet counts as nothing,
 * and an empty line is not there.
 */
export function previewFields(values: EditorValues, locale: string) {
  const fields = draftFields(values, locale);
  const sound = (text: string) => (SOUND.test(text) ? text : '0');
  const written = fields.lines.filter(
    ({ kind, description, unitPrice }) => kind === 'subtotal' || description.trim() || unitPrice,
  );
  return {
    ...fields,
    lines: written.map((line) => ({
      ...line,
      description: line.kind !== 'subtotal' && !line.description.trim() ? '…' : line.description,
      quantity: sound(line.quantity),
      unitPrice: sound(line.unitPrice),
      discountPercent: sound(line.discountPercent),
    })),
    discount: fields.discount && SOUND.test(fields.discount.value) ? fields.discount : null,
    adjustment: sound(fields.adjustment),
    ...(fields.proposal && {
      proposal: { ...fields.proposal, subject: fields.proposal.subject.trim() || '…' },
    }),
  };
}
