import { z } from 'zod';
import { requiredLine } from '@/lib/text/fields';

export const PaymentModeInput = z.object({
  /** Null: a new one. */
  id: z.uuid().nullable(),
  version: z.int32(),
  name: requiredLine(60),
});
export type PaymentModeInput = z.output<typeof PaymentModeInput>;
