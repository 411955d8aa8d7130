import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { createDraft } from '@/lib/documents/create-draft';
import type { NewDraft } from '@/lib/documents/schemas';

/** Makes a proposal as a draft; see `createDraft`. */
export const createProposal = (tx: Tx, viewer: Staff<'proposals:create'>, input: NewDraft) =>
  createDraft(tx, viewer, 'proposal', input);
