import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import type { DraftEdit } from '@/lib/documents/schemas';
import { updateDraft } from '@/lib/documents/update-draft';

/** Saves an estimate that is still a draft; see `updateDraft`. */
export const updateEstimate = (tx: Tx, viewer: Staff<'estimates:edit'>, input: DraftEdit) =>
  updateDraft(tx, viewer, 'estimate', input);
