import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { type Asking, type LockedCustomer, lockCustomers } from './lock-customer';
import type { DocumentKind } from './states';

export type DocumentRow = typeof documents.$inferSelect;

/**
 * Takes a document's customer (and those that are to be taken with it) and then the document, for as long as the
 * transaction runs.
 * @throws DomainError `not_found`, also for what the viewer may not see; `stale` when its customer was changed in between
 */
export async function lockDocument(
  tx: Tx,
  viewer: Asking,
  kind: DocumentKind,
  id: string,
  withCustomers: readonly string[] = [],
): Promise<{ document: DocumentRow; customers: Map<string, LockedCustomer> }> {
  const itself = and(eq(documents.id, id), eq(documents.kind, kind));
  const [seen] = await tx.select({ customerId: documents.customerId }).from(documents).where(itself);
  if (!seen) throw new DomainError('not_found');
  const customers = await lockCustomers(tx, viewer, [seen.customerId, ...withCustomers]);
  if (!customers.has(seen.customerId)) throw new DomainError('not_found');
  const [document] = await tx.select().from(documents).where(itself).for('update');
  if (!document) throw new DomainError('not_found');
  if (document.customerId !== seen.customerId) throw new DomainError('stale');
  return { document, customers };
}
