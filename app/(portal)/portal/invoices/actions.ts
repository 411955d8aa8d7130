'use server';

import { portalAction } from '@/lib/actions/portal-action';
import { chooseDocuments } from '@/lib/portal/list-documents';
import { ListedDocuments } from '@/lib/portal/schemas';

/** The documents that the list's filter finds, for saving their PDFs. */
export const chooseInvoicesAction = portalAction({
  permission: 'invoices',
  input: ListedDocuments,
  run: (tx, viewer, input) => chooseDocuments(tx, viewer, 'invoice', input),
});
