import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { deleteDraft } from '@/lib/documents/delete-draft';
import type { DocumentStepInput } from '@/lib/documents/schemas';

/** Deletes an estimate that is still a draft; see `deleteDraft`. */
export const deleteEstimate = (tx: Tx, viewer: Staff<'estimates:delete'>, input: DocumentStepInput) =>
  deleteDraft(tx, viewer, 'estimate', input);
