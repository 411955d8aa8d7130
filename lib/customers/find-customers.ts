import 'server-only';
import { and, isNull, sql } from 'drizzle-orm';
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
  db
    .select({
      id: customers.id,
      name: customers.displayName,
      currency: customers.currency,
      active: customers.active,
    })
    .from(customers)
    .where(and(visibleCustomers(viewer), customers.active, isNull(customers.archivedAt), foundBy(text)))
    .orderBy(sql`lower(${customers.displayName})`, customers.id)
    .limit(MOST);
