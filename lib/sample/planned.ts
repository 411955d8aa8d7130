import type { Day } from '@/lib/dates/day';
import type { Product } from './vocabulary';

export type PlannedLine = {
  product: Product;
  quantity: number;
  /** In the customer's currency, as a decimal. */
  unitPrice: string;
  discountPercent: string;
};

/** A document as it is to stand there on the day of loading. */
export type PlannedDocument = {
  kind: 'estimate' | 'invoice';
  /** Place of its customer in the list. */
  customer: number;
  issueDate: Day;
  dueDate: Day;
  lines: PlannedLine[];
  /** Over the whole document. */
  discountPercent: string | null;
  reference: string | null;
  /** Never issued; then nothing below happened. */
  draft: boolean;
  sentOn: Day | null;
  answer: { on: Day; accepted: boolean } | null;
  voidedOn: Day | null;
  /** Half of it, or all. */
  payment: { on: Day; half: boolean } | null;
};
