import type { LineKind, ProposalContent } from '@/db/schema/vocabulary';
import type { Totals } from '@/lib/money/types';

/** A postal address; every part may be missing. `country` is ISO 3166-1 alpha-2. */
export type PrintableAddress = {
  street: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
};

export type PrintableParty = {
  name: string;
  attention: string | null;
  taxId: string | null;
  address: PrintableAddress;
};

export type PrintableLine = {
  /** A heading or a subtotal has nothing but its description. */
  kind: LineKind;
  /** First line bold, further lines kept as typed. */
  description: string;
  quantity: string;
  unit: string | null;
  /** Major unit, decimal string. */
  unitPrice: string;
  discountPercent: string;
  taxes: { name: string; rate: string }[];
  amount: bigint;
};

/**
 * All that a printed estimate, proposal, invoice or credit note shows, and nothing else: the template reads no
 * database and no setting. What the seller is called and looks like stands here as it was when the document
 * was issued.
 */
export type PrintableDocument = {
  kind: 'estimate' | 'invoice' | 'credit_note' | 'proposal';
  /** Of a credit note that corrects an invoice: which one, and why. */
  correction: { number: string; issueDate: string; reason: string } | null;
  /** BCP 47; labels, dates and figures follow it. */
  language: string;
  state: 'draft' | 'issued' | 'void';
  number: string | null;
  /** ISO days. */
  issueDate: string | null;
  /** Due date of an invoice, expiry of an estimate. */
  dueDate: string | null;
  reference: string | null;
  currency: string;
  seller: PrintableParty & {
    email: string | null;
    phone: string | null;
    website: string | null;
    bankName: string | null;
    iban: string | null;
    bic: string | null;
    registerLine: string | null;
    logo: { mime: string; base64: string } | null;
    /** Hex colour, or null for the house green. */
    accent: string | null;
    paper: 'A4' | 'Letter';
  };
  buyer: PrintableParty;
  shipping: PrintableAddress | null;
  pricesIncludeTax: boolean;
  lines: PrintableLine[];
  totals: Totals;
  /** The rate of an issued document in another currency than the seller's: one unit of `base` in `currency`. */
  exchange: { base: string; rate: string; day: string | null; source: string | null } | null;
  note: string | null;
  terms: string | null;
  /** Of a proposal: what it is about, and its sections with the place of the lines among them. */
  proposal?: { subject: string; content: ProposalContent };
};
