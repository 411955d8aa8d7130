import 'server-only';
import { and, asc, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customers } from '@/db/schema';
import type { Actor } from '@/lib/audit/write-audit';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';

/** Who asks: of staff, what they may see counts; what a contact or a job may touch was settled before. */
export type Asking = SignedInStaff | 'not staff';

/** The same of whoever does something: staff, or none of them. */
export const askingOf = (by: SignedInStaff | Actor): Asking => ('kind' in by ? 'not staff' : by);

export type LockedCustomer = typeof customers.$inferSelect;

/**
 * Reads customers and holds them as they are until the transaction ends: currency and state stay while a document
 * is made from them. Everything that touches a customer and its documents takes the customer first, then the
 * document, then the series, so that no two of them wait for each other. Those that the viewer may not see are not
 * among them.
 */
export async function lockCustomers(
  tx: Tx,
  viewer: Asking,
  ids: readonly string[],
): Promise<Map<string, LockedCustomer>> {
  const rows = await tx
    .select()
    .from(customers)
    .where(
      and(
        inArray(customers.id, [...new Set(ids)]),
        viewer === 'not staff' ? undefined : visibleCustomers(viewer),
      ),
    )
    .orderBy(asc(customers.id))
    .for('share');
  return new Map(rows.map((row) => [row.id, row]));
}

export const takesDocuments = ({ active, archivedAt }: Pick<LockedCustomer, 'active' | 'archivedAt'>) =>
  active && archivedAt === null;
