import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { isDocumentId } from '@/lib/documents/document-address';
import { visibleDocuments } from '@/lib/documents/visible-documents';

/** Whose payment a link asks for: of a customer, or of an invoice and so of its customer. Null for neither. */
export async function payerAsked(
  viewer: Staff<'payments:create'>,
  customerId: string | undefined,
  invoiceId: string | undefined,
): Promise<{ customerId: string; invoiceId: string | null } | null> {
  if (invoiceId && isDocumentId(invoiceId)) {
    const [invoice] = await database()
      .select({ customerId: documents.customerId })
      .from(documents)
      .where(and(eq(documents.id, invoiceId), visibleDocuments(viewer, 'invoice')));
    return invoice ? { ...invoice, invoiceId } : null;
  }
  return customerId && isDocumentId(customerId) ? { customerId, invoiceId: null } : null;
}
