import { z } from 'zod';

const submissionId = z.uuid();

export const ConvertEstimate = z.object({
  id: z.uuid(),
  submissionId,
  /** Said after the hint that it was converted before. */
  again: z.boolean(),
});
export type ConvertEstimate = z.output<typeof ConvertEstimate>;

export const CopyDocument = z.object({
  id: z.uuid(),
  submissionId,
  customerId: z.uuid({ error: 'required' }),
});
export type CopyDocument = z.output<typeof CopyDocument>;

const MOST_MERGED = 100;

/** Drafts that become part of one: the one that stays, as the person saw it, and the others. */
export const MergeDrafts = z.object({
  id: z.uuid(),
  version: z.int(),
  submissionId,
  others: z
    .array(z.uuid())
    .min(1, { error: 'merge_none' })
    .max(MOST_MERGED)
    .transform((all) => [...new Set(all)]),
});
export type MergeDrafts = z.output<typeof MergeDrafts>;
