import { z } from 'zod';
import { TAX_CATEGORIES, TAX_KINDS } from '@/db/schema/vocabulary';
import { optionalLine, requiredLine } from '@/lib/text/fields';

/** Percent with up to four decimals, 0 to 100, written with a point. */
const Rate = requiredLine(10).refine((rate) => /^\d{1,3}(\.\d{1,4})?$/.test(rate) && Number(rate) <= 100, {
  error: 'rate_invalid',
});

export const TaxInput = z.object({
  id: z.uuid().nullable(),
  version: z.int32(),
  name: requiredLine(40),
  rate: Rate,
  kind: z.enum(TAX_KINDS),
  category: z.enum(TAX_CATEGORIES),
  exemptionReason: optionalLine(200),
  preset: z.boolean(),
});
export type TaxInput = z.output<typeof TaxInput>;
