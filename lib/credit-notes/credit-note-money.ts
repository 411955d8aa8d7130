import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleDocuments } from '@/lib/documents/visible-documents';
import { type AllocatedTo, allocationsOf, type Refund, refundsOf } from '@/lib/payments/get-payment';

/** Where a credit note went: to which invoices, and back to the customer. */
export async function creditNoteMoney(
  viewer: Staff<'credit-notes:view'>,
  id: string,
): Promise<{ allocations: AllocatedTo[]; refunds: Refund[] }> {
  const itself = and(eq(documents.id, id), visibleDocuments(viewer, 'credit_note'));
  if ((await database().$count(documents, itself)) === 0) return { allocations: [], refunds: [] };
  const source = { kind: 'credit_note', id } as const;
  return {
    allocations: await allocationsOf(database(), source),
    refunds: await refundsOf(database(), source),
  };
}
