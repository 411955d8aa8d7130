import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { createDraft } from '@/lib/documents/create-draft';
import type { NewDraft } from '@/lib/documents/schemas';

/** Makes an estimate as a draft; see `createDraft`. */
export const createEstimate = (tx: Tx, viewer: Staff<'estimates:create'>, input: NewDraft) =>
  createDraft(tx, viewer, 'estimate', input);
