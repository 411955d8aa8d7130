import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customerAdmins, staff } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { ofVisibleCustomer } from './visible-customers';

export type CustomerAdmin = { id: string; name: string; active: boolean };

const columns = {
  id: staff.id,
  name: sql<string>`btrim(${staff.firstName} || ' ' || ${staff.lastName})`,
  active: staff.active,
};
const byName = sql`lower(${staff.firstName}), lower(${staff.lastName}), ${staff.id}`;

/** Who looks after a customer, by name; nobody where it may not be seen. */
export const customerAdminsOf = (
  viewer: Staff<'customers:view'>,
  customerId: string,
): Promise<CustomerAdmin[]> =>
  database()
    .select(columns)
    .from(customerAdmins)
    .innerJoin(staff, eq(staff.id, customerAdmins.staffId))
    .where(
      and(eq(customerAdmins.customerId, customerId), ofVisibleCustomer(viewer, customerAdmins.customerId)),
    )
    .orderBy(byName);

/** Everyone who can be given a customer to look after, by name. */
export const adminChoices = (_viewer: Staff<'customers:assign'>): Promise<CustomerAdmin[]> =>
  database().select(columns).from(staff).where(eq(staff.active, true)).orderBy(byName);
