import { z } from 'zod';
import { LINE_KINDS, type LineKind } from '@/db/schema/vocabulary';
import { isDay } from '@/lib/dates/day';
import { isPercent } from '@/lib/money/percent';
import { Rate } from '@/lib/rates/schemas';
import { cleanProposal } from '@/lib/rich-text/proposal-content';
import { addressFields, optionalLine, optionalLines, requiredLine, requiredLines } from '@/lib/text/fields';

/** More would be a catalogue and no document: it is refused before anything is computed. */
export const MAX_LINES = 1000;
const MAX_TAXES_OF_LINE = 10;

const DECIMAL = /^-?\d{1,11}(\.\d{1,4})?$/;

const day = () => z.string().refine(isDay, { error: 'date_invalid' });

const quantity = () => z.string().trim().regex(DECIMAL, { error: 'bad_quantity' });
const unitPrice = () =>
  z
    .string()
    .trim()
    .regex(DECIMAL, { error: 'bad_price' })
    .refine((text) => !text.startsWith('-') || Number(text) === 0, { error: 'negative_price' });
const percent = (error: 'bad_line_discount' | 'bad_discount') =>
  z
    .string()
    .trim()
    .refine((text) => isPercent(text, 100), { error });

/** A line as it is kept. A heading or subtotal has nothing but its text; without a kind it is a line that is sold. */
export type DraftLine = {
  kind?: LineKind;
  itemId?: string | null;
  description: string;
  quantity: string;
  unit: string | null;
  unitPrice: string;
  discountPercent: string;
  taxIds: string[];
};

const NOTHING_SOLD = {
  itemId: null,
  quantity: '0',
  unit: null,
  unitPrice: '0',
  discountPercent: '0',
  taxIds: [],
};

export const DraftLine = z
  .object({
    kind: z.enum(LINE_KINDS).optional(),
    itemId: z.uuid().nullable().optional(),
    description: optionalLines(2000),
    quantity: quantity(),
    unit: optionalLine(20),
    unitPrice: unitPrice(),
    discountPercent: percent('bad_line_discount'),
    taxIds: z.array(z.uuid()).max(MAX_TAXES_OF_LINE),
  })
  .transform(({ description, ...line }, context): DraftLine => {
    // A subtotal is called what the document's language calls it, unless somebody knows better.
    if (description === null && line.kind !== 'subtotal') {
      context.addIssue({ code: 'custom', message: 'required', path: ['description'] });
    }
    const text = description ?? '';
    return line.kind === 'heading' || line.kind === 'subtotal'
      ? { ...NOTHING_SOLD, kind: line.kind, description: text }
      : { ...line, description: text };
  });

/** From the subtotal unless it is said to be taken after tax. */
const timing = z.enum(['before_tax', 'after_tax']).optional();

/** A discount over the whole document. An amount is in the currency's major unit. */
const DraftDiscount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), timing, value: percent('bad_discount') }),
  z.object({
    kind: z.literal('amount'),
    timing,
    value: z
      .string()
      .trim()
      .regex(/^\d{1,17}(\.\d{1,4})?$/, { error: 'bad_discount' }),
  }),
]);

/** What staff say about a draft. Numbers, states, totals and the currency are none of it: they are computed. */
const draft = {
  customerId: z.uuid(),
  issueDate: day(),
  dueDate: day().nullable(),
  /** Null follows customer and company. */
  language: optionalLine(35),
  reference: optionalLine(100),
  billingAddress: z.object(addressFields()),
  /** Null: not shown. */
  shippingAddress: z.object(addressFields()).nullable(),
  /** Whether prices hold their taxes already; without a word they do not. */
  pricesIncludeTax: z.boolean().optional(),
  lines: z.array(DraftLine).max(MAX_LINES, { error: 'too_many_lines' }),
  discount: DraftDiscount.nullable(),
  /** Added to the total as it is, in the currency's major unit; below zero it is taken off. */
  adjustment: z
    .string()
    .trim()
    .regex(/^-?\d{1,17}(\.\d{1,4})?$/, { error: 'bad_amount' })
    .optional(),
  note: optionalLines(5000),
  terms: optionalLines(5000),
  /** Of a proposal, and of nothing else: what it is about and its sections, whatever was posted cleaned. */
  proposal: z
    .object({ subject: requiredLine(200), content: z.unknown().transform(cleanProposal) })
    .optional(),
};

const notBeforeIssue = (input: { issueDate: string; dueDate: string | null }) =>
  input.dueDate === null || input.dueDate >= input.issueDate;
const atDueDate = { error: 'due_before_issue', path: ['dueDate'] };

export const NewDraft = z.object({ submissionId: z.uuid(), ...draft }).refine(notBeforeIssue, atDueDate);
export type NewDraft = z.output<typeof NewDraft>;

export const DraftEdit = z
  // `auto`: the editor has saved by itself.
  .object({ id: z.uuid(), version: z.int(), auto: z.boolean().optional(), ...draft })
  .refine(notBeforeIssue, atDueDate);
export type DraftEdit = z.output<typeof DraftEdit>;

/** A draft as far as it has been typed, to be looked at. */
export const DraftPreview = z.object(draft).refine(notBeforeIssue, atDueDate);
export type DraftPreview = z.output<typeof DraftPreview>;

/** What both forms say of the document itself. */
export type DraftFields = Omit<NewDraft, 'submissionId'>;

/** One document, as the person saw it: a step is refused when somebody has changed it meanwhile. */
export const DocumentStepInput = z.object({ id: z.uuid(), version: z.int() });
export type DocumentStepInput = z.output<typeof DocumentStepInput>;

export const IssueInput = DocumentStepInput.extend({
  submissionId: z.uuid(),
  /** Replaces the draft's own. */
  issueDate: day().optional(),
  /** How much of the document's currency one unit of the base is; the latest known where nothing is said. */
  exchangeRate: Rate.optional(),
});
export type IssueInput = z.output<typeof IssueInput>;

export const VoidInput = DocumentStepInput.extend({ reason: requiredLine(500) });
export type VoidInput = z.output<typeof VoidInput>;

export const CustomerInput = z.object({ customerId: z.uuid() });

/** The small form of Quick insert: whom for, and a first line. The rest comes from customer and settings. */
export const QuickDraft = z.object({
  submissionId: z.uuid(),
  customerId: z.uuid({ error: 'required' }),
  description: requiredLines(2000),
  quantity: quantity(),
  unitPrice: unitPrice(),
});
export type QuickDraft = z.output<typeof QuickDraft>;
