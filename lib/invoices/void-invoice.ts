import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import type { VoidInput } from '@/lib/documents/schemas';
import { voidDocument } from '@/lib/documents/void-document';

/** Voids an invoice that nothing was done with; see `voidDocument`. */
export const voidInvoice = (tx: Tx, viewer: Staff<'invoices:issue'>, input: VoidInput) =>
  voidDocument(tx, viewer, 'invoice', input);
