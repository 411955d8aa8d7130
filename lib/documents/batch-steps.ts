import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { issueOfKind } from '@/lib/credit-notes/issue-of-kind';
import { deleteDraft } from './delete-draft';
import { type BatchOutcome, eachDocument } from './each-document';
import type { DocumentStaff } from './permission';
import type { DocumentKind } from './states';

/** As many as one request takes: numbers wait for each other, and nobody's should wait for long. */
const MOST_AT_ONCE = 50;

export const BatchInput = z.object({ ids: z.array(z.uuid()).min(1).max(MOST_AT_ONCE) });
export type BatchInput = z.output<typeof BatchInput>;

/** A filter as an address has it, but for the page. */
export const FilterInput = z.object({
  q: z.string().max(1000).optional(),
  state: z.string().max(40).optional(),
  customer: z.string().max(40).optional(),
});

/** Issues drafts one after the other, as they stand. */
export const issueEach = <Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'issue'>,
  kind: Kind,
  { ids }: BatchInput,
): Promise<BatchOutcome[]> =>
  eachDocument(tx, viewer, kind, ids, (part, document) => issueOfKind(part, viewer, kind, document));

/** Deletes drafts. */
export const deleteEach = <Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'delete'>,
  kind: Kind,
  { ids }: BatchInput,
): Promise<BatchOutcome[]> =>
  eachDocument(tx, viewer, kind, ids, (part, document) => deleteDraft(part, viewer, kind, document));
