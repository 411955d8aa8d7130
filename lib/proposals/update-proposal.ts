import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import type { DraftEdit } from '@/lib/documents/schemas';
import { updateDraft } from '@/lib/documents/update-draft';

/** Saves a proposal that is still a draft; see `updateDraft`. */
export const updateProposal = (tx: Tx, viewer: Staff<'proposals:edit'>, input: DraftEdit) =>
  updateDraft(tx, viewer, 'proposal', input);
