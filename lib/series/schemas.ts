import { z } from 'zod';
import { isSeriesText, parseSeriesFormat, type SeriesFormatError } from '@/lib/numbering/format-number';
import { optionalLine, requiredLine } from '@/lib/text/fields';

const TOLD: Record<SeriesFormatError, string> = {
  empty: 'required',
  too_long: 'series_format_long',
  bad_character: 'series_format_character',
  unknown_placeholder: 'series_format_placeholder',
  no_number: 'series_format_number',
  several_numbers: 'series_format_number',
  bad_width: 'series_format_placeholder',
  year_missing: 'series_format_year',
};

export const SeriesInput = z
  .object({
    id: z.uuid(),
    version: z.int(),
    prefix: optionalLine(20)
      .transform((prefix) => prefix ?? '')
      .refine(isSeriesText, { error: 'series_format_character' }),
    format: requiredLine(60),
    yearlyRestart: z.boolean(),
    /** The number that the next issued document gets; only upwards. */
    next: z.int().min(1).max(999_999_999),
  })
  .superRefine(({ format, yearlyRestart }, context) => {
    const parsed = parseSeriesFormat(format, { yearly: yearlyRestart });
    if (!parsed.ok) context.addIssue({ code: 'custom', path: ['format'], message: TOLD[parsed.code] });
  });
export type SeriesInput = z.output<typeof SeriesInput>;
