import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { deleteDraft } from '@/lib/documents/delete-draft';
import type { DocumentStepInput } from '@/lib/documents/schemas';

/** Deletes an invoice that is still a draft; see `deleteDraft`. */
export const deleteInvoice = (tx: Tx, viewer: Staff<'invoices:delete'>, input: DocumentStepInput) =>
  deleteDraft(tx, viewer, 'invoice', input);
