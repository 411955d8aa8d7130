import { z } from 'zod';
import { requiredLine } from '@/lib/text/fields';

/** Which invoice is credited, and why: the reason is printed. */
export const CreditInvoiceInput = z.object({
  submissionId: z.uuid(),
  invoiceId: z.uuid(),
  reason: requiredLine(200),
});
export type CreditInvoiceInput = z.output<typeof CreditInvoiceInput>;
