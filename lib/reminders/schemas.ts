import { z } from 'zod';

const days = (min: number) => z.int().min(min).max(365).nullable();

const rule = {
  beforeDays: days(0),
  afterDays: days(0),
  everyDays: days(1),
  most: z.int().min(1).max(99),
};

/** When customers are reminded, unless an invoice says otherwise. */
export const ReminderSettings = z.object({
  invoiceReminders: z.boolean(),
  ...rule,
  estimateNoticeDays: days(0),
  proposalNoticeDays: days(0),
});
export type ReminderSettings = z.output<typeof ReminderSettings>;

/** How one invoice is reminded of. */
export const InvoiceReminders = z.object({
  id: z.uuid(),
  mode: z.enum(['settings', 'off', 'own']),
  ...rule,
});
export type InvoiceReminders = z.output<typeof InvoiceReminders>;
