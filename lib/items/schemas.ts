import { z } from 'zod';
import { isCurrency } from '@/lib/money/currencies';
import { optionalLine, optionalLines, requiredLine } from '@/lib/text/fields';

const PRICE = /^\d{1,11}(\.\d{1,4})?$/;

const MAX_TAXES = 10;

/** A unit price in the currency's major unit, or null for none yet. */
const optionalPrice = () =>
  z
    .string()
    .trim()
    .max(40)
    .refine((text) => text === '' || !/^-\d/.test(text), { error: 'negative_price' })
    .refine((text) => text === '' || text.startsWith('-') || PRICE.test(text), { error: 'bad_price' })
    .transform((text) => text || null);

/** Name and description together fit the description of a line. */
const ItemText = z.object({
  language: requiredLine(35),
  name: optionalLine(200),
  description: optionalLines(1700),
});

const ItemPrice = z.object({
  currency: z.string().refine(isCurrency, { error: 'currency_unknown' }),
  price: optionalPrice(),
});

const ItemGroupName = requiredLine(60);

/** What staff write down of an item. Languages and currencies come in the order of the form, empty ones too. */
export const ItemFields = z.object({
  texts: z.array(ItemText).max(60),
  code: optionalLine(60),
  unit: optionalLine(20),
  /** One that there is by id, one that was typed in place by name. */
  group: z.union([z.object({ id: z.uuid() }), z.object({ name: ItemGroupName })]).nullable(),
  prices: z.array(ItemPrice).max(60),
  taxIds: z.array(z.uuid()).max(MAX_TAXES),
});
export type ItemFields = z.output<typeof ItemFields>;

export const NewItem = ItemFields.extend({ submissionId: z.uuid() });
export type NewItem = z.output<typeof NewItem>;

export const UpdateItem = ItemFields.extend({ id: z.uuid(), version: z.int() });
export type UpdateItem = z.output<typeof UpdateItem>;

/** The small form of Quick insert: in the company's language and currency, with the taxes of new lines. */
export const QuickItem = z.object({
  submissionId: z.uuid(),
  name: requiredLine(200),
  code: optionalLine(60),
  unit: optionalLine(20),
  price: optionalPrice(),
});
export type QuickItem = z.output<typeof QuickItem>;

export const SetItemActive = z.object({ id: z.uuid(), active: z.boolean() });
export type SetItemActive = z.output<typeof SetItemActive>;

/** What a line asks the catalogue for. */
export const FindItems = z.object({
  text: z.string().max(200),
  language: z.string().max(35),
  currency: z.string().refine(isCurrency, { error: 'currency_unknown' }),
});
export type FindItems = z.output<typeof FindItems>;
