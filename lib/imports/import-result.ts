import { z } from 'zod';

const count = () => z.int().min(0);

const Result = z.object({
  customers: count(),
  contacts: count(),
  skipped: count(),
  errors: count(),
  /** Groups that there were not before. */
  groupIds: z.array(z.uuid()),
});

/** What came of an import: how many rows became what. */
export type ImportResult = z.output<typeof Result>;

export const importResult = (stored: unknown): ImportResult | null =>
  stored === null ? null : Result.parse(stored);
