import { z } from 'zod';
import { ENCODINGS } from '@/lib/csv/decode-text';
import { DELIMITERS } from '@/lib/csv/guess-delimiter';
import { optionalCountry } from '@/lib/text/fields';
import { claimedTwice, IMPORT_FIELDS, type Mapping } from './fields';
import { LIMITS } from './limits';

/** How a file is read. */
export const Reading = z.object({
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS),
  /** The first row names the columns. */
  header: z.boolean(),
});
export type Reading = z.output<typeof Reading>;

/** What becomes of its rows. */
export const Choices = z.object({
  mapping: z
    .array(z.enum(IMPORT_FIELDS).nullable())
    .max(LIMITS.columns)
    .superRefine((mapping: Mapping, context) => {
      const field = claimedTwice(mapping);
      if (field === undefined) return;
      const at = mapping.lastIndexOf(field);
      context.addIssue({ code: 'custom', message: 'import_column_twice', path: [at] });
    }),
  /** A customer that is there already: its rows are left out, or their contacts added to it. */
  duplicates: z.enum(['skip', 'add']),
  /** A contact without email or name: its row is refused, or the customer comes without contact. */
  incomplete: z.enum(['refuse', 'drop']),
  /** Where a row names none. */
  country: optionalCountry(),
  groupIds: z.array(z.uuid()).max(20),
  /** The welcome email with the invitation's link, to each new contact. */
  invite: z.boolean(),
});
export type Choices = z.output<typeof Choices>;

export const ImportSettings = z.object({ reading: Reading, choices: Choices });
export type ImportSettings = z.output<typeof ImportSettings>;
