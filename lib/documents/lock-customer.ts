import 'server-only';
import { asc, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customers } from '@/db/schema';

export type LockedCustomer = typeof customers.$inferSelect;

/**
 * Reads customers and holds them as they are until the transaction ends: currency and state stay while a document
 * is made from them. Everything that touches a customer and its documents takes the customer first, then the
 * document, then the series, so that no two of them wait for each other.
 */
export async function lockCustomers(tx: Tx, ids: readonly string[]): Promise<Map<string, LockedCustomer>> {
  const rows = await tx
    .select()
    .from(customers)
    .where(inArray(customers.id, [...new Set(ids)]))
    .orderBy(asc(customers.id))
    .for('share');
  return new Map(rows.map((row) => [row.id, row]));
}

export const takesDocuments = ({ active, archivedAt }: Pick<LockedCustomer, 'active' | 'archivedAt'>) =>
  active && archivedAt === null;
