import 'server-only';
import { and, isNull, type SQL, sql } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { foundBy } from './found-by';
import { visibleCustomers } from './visible-customers';

/** What a picker shows of a customer. */
export type FoundCustomer = { id: string; name: string; currency: string; active: boolean };

const MOST = 20;

/** Customers for a picker, by name: those in use that a text finds, or simply the first ones for an empty text. */
export const searchCustomers = (
  viewer: Staff<'customers:view'>,
  text: string,
  db: Database | Tx = database(),
): Promise<FoundCustomer[]> =>
  foundCustomers(viewer, and(customers.active, isNull(customers.archivedAt), foundBy(text)), db);

/** The same for who pays: customers that are no longer in use have debts all the same. */
export const searchPayers = (
  viewer: Staff<'customers:view'>,
  text: string,
  db: Database | Tx = database(),
): Promise<FoundCustomer[]> => foundCustomers(viewer, foundBy(text), db);

const foundCustomers = (viewer: Staff<'customers:view'>, which: SQL | undefined, db: Database | Tx) =>
  db
    .select({
      id: customers.id,
      name: customers.displayName,
      currency: customers.currency,
      active: customers.active,
    })
    .from(customers)
    .where(and(visibleCustomers(viewer), which))
    .orderBy(sql`lower(${customers.displayName})`, customers.id)
    .limit(MOST);
