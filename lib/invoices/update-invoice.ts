import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import type { DraftEdit } from '@/lib/documents/schemas';
import { updateDraft } from '@/lib/documents/update-draft';

/** Saves an invoice that is still a draft; see `updateDraft`. */
export const updateInvoice = (tx: Tx, viewer: Staff<'invoices:edit'>, input: DraftEdit) =>
  updateDraft(tx, viewer, 'invoice', input);
