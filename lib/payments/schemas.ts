import { z } from 'zod';
import { isDay } from '@/lib/dates/day';
import { optionalLine, optionalLines, requiredLine } from '@/lib/text/fields';

/** As many invoices as one payment can cover. */
const MOST_INVOICES = 200;

/** A sum as a plain decimal in the currency's major unit; its decimals are checked once the currency is known. */
const amount = () =>
  z
    .string()
    .trim()
    .regex(/^\d{1,17}(\.\d{1,4})?$/, { error: 'amount_invalid' });

const Allocation = z.object({ invoiceId: z.uuid(), amount: amount() });

const Allocations = z.array(Allocation).max(MOST_INVOICES);

/** How and when money came or went. */
const transfer = {
  amount: amount(),
  date: z.string().refine(isDay, { error: 'date_invalid' }),
  modeId: z.uuid({ error: 'required' }),
  reference: optionalLine(100),
  note: optionalLines(2000),
};

export const PaymentInput = z.object({
  submissionId: z.uuid(),
  customerId: z.uuid({ error: 'required' }),
  ...transfer,
  /** What of it goes to which invoice; the rest is the customer's credit. */
  allocations: Allocations,
  /** Whether the receipt goes out by email at once. */
  emailReceipt: z.boolean().optional(),
});
export type PaymentInput = z.output<typeof PaymentInput>;

/** Where credit comes from: what is left of a payment, or of a credit note. */
export const CreditSource = z.object({ kind: z.enum(['payment', 'credit_note']), id: z.uuid() });
export type CreditSource = z.output<typeof CreditSource>;

export const ApplyInput = z.object({
  submissionId: z.uuid(),
  source: CreditSource,
  allocations: Allocations.min(1, { error: 'nothing_allocated' }),
});
export type ApplyInput = z.output<typeof ApplyInput>;

export const RefundInput = z.object({ submissionId: z.uuid(), source: CreditSource, ...transfer });
export type RefundInput = z.output<typeof RefundInput>;

/** Something that was entered by mistake, and why it is taken back. */
export const CorrectionInput = z.object({ id: z.uuid(), reason: requiredLine(500) });
export type CorrectionInput = z.output<typeof CorrectionInput>;

export const AllocationInput = z.object({ id: z.uuid() });
export type AllocationInput = z.output<typeof AllocationInput>;

export const OpenInvoicesInput = z.object({ customerId: z.uuid() });
