import 'server-only';
import { and, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { foundBy } from '@/lib/customers/found-by';
import { seesEveryCustomer, visibleCustomers } from '@/lib/customers/visible-customers';

/**
 * That the customer of a column is one that the viewer sees and a search finds. Undefined where that would leave out
 * nobody: joining everybody costs more than the sums.
 */
export function amongFound(viewer: Staff<'reports:view'>, q: string, customerId: SQL): SQL | undefined {
  const search = foundBy(q);
  if (!search && seesEveryCustomer(viewer)) return undefined;
  const found = database()
    .select({ id: customers.id })
    .from(customers)
    .where(and(visibleCustomers(viewer), search));
  return sql`${customerId} in (${found})`;
}
