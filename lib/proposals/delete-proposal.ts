import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { deleteDraft } from '@/lib/documents/delete-draft';
import type { DocumentStepInput } from '@/lib/documents/schemas';

/** Deletes a proposal that is still a draft; see `deleteDraft`. */
export const deleteProposal = (tx: Tx, viewer: Staff<'proposals:delete'>, input: DocumentStepInput) =>
  deleteDraft(tx, viewer, 'proposal', input);
