import { z } from 'zod';
import { isDay } from '@/lib/dates/day';
import { isCurrency } from '@/lib/money/currencies';
import { isExchangeRate } from '@/lib/money/exchange';
import { optionalLine } from '@/lib/text/fields';

/** Bytes of a file of rates: the ECB's whole history is below 2 MB. */
const MAX_RATE_FILE_BYTES = 5_000_000;

/** A rate as a plain decimal string. */
export const Rate = z.string().trim().refine(isExchangeRate, { error: 'exchange_rate_invalid' });

export const RateInput = z.object({
  currency: z.string().refine(isCurrency, { error: 'required' }),
  day: z.string().refine(isDay, { error: 'date_invalid' }),
  rate: Rate,
  /** `foreign`: one unit of the base currency in the other one; `base`: the other way round. */
  says: z.enum(['foreign', 'base']),
  source: optionalLine(60),
});
export type RateInput = z.output<typeof RateInput>;

export const RateFile = z.object({ text: z.string().max(MAX_RATE_FILE_BYTES, { error: 'rate_file_large' }) });
export type RateFile = z.output<typeof RateFile>;
