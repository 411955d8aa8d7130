import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { createDraft } from '@/lib/documents/create-draft';
import type { NewDraft } from '@/lib/documents/schemas';

/** Makes an invoice as a draft; see `createDraft`. */
export const createInvoice = (tx: Tx, viewer: Staff<'invoices:create'>, input: NewDraft) =>
  createDraft(tx, viewer, 'invoice', input);
