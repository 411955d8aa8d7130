import 'server-only';
import { and, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { inOrderOf } from '@/lib/lists/in-order-of';
import { customerOrder } from './customer-order';
import { foundBy } from './found-by';
import { foundPage } from './found-page';
import { visibleCustomers } from './visible-customers';

/** What a picker shows of a customer. */
export type FoundCustomer = { id: string; name: string; currency: string; active: boolean };

const MOST = 20;

/**
 * Customers for a picker: those in use that a text finds, first those whose name begins with it, or simply the first
 * ones by name for an empty text.
 */
export const searchCustomers = (
  viewer: Staff<'customers:view'>,
  text: string,
  db: Database | Tx = database(),
): Promise<FoundCustomer[]> =>
  foundCustomers(db, text, and(visibleCustomers(viewer), customers.active, isNull(customers.archivedAt)));

/** The same for who pays: customers that are no longer in use have debts all the same. */
export const searchPayers = (
  viewer: Staff<'customers:view'>,
  text: string,
  db: Database | Tx = database(),
): Promise<FoundCustomer[]> => foundCustomers(db, text, visibleCustomers(viewer));

async function foundCustomers(db: Database | Tx, text: string, among: SQL = sql`true`) {
  const match = foundBy(text);
  if (!match) return await rowsWhere(db, among);
  const order = customerOrder({ sort: 'name', after: null, before: null });
  const { places } = await foundPage(db, { ...order, among, match, text, size: MOST });
  const ids = places.slice(0, MOST).map(({ id }) => id);
  const rows = await rowsWhere(db, inArray(customers.id, ids));
  return inOrderOf(ids, rows);
}

const rowsWhere = (db: Database | Tx, where: SQL) =>
  db
    .select({
      id: customers.id,
      name: customers.displayName,
      currency: customers.currency,
      active: customers.active,
    })
    .from(customers)
    .where(where)
    .orderBy(sql`lower(${customers.displayName})`, customers.id)
    .limit(MOST);
