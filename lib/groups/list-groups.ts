import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customerGroupMembers, customerGroups, customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';

/** All groups by name, each with how many customers in use (not inactive, not archived) the viewer sees in it. */
export const listGroups = (viewer: Staff<'customers:view'>) =>
  database()
    .select({
      id: customerGroups.id,
      name: customerGroups.name,
      color: customerGroups.color,
      version: customerGroups.version,
      customers: sql<number>`count(${customers.id})::int`,
    })
    .from(customerGroups)
    .leftJoin(customerGroupMembers, eq(customerGroupMembers.groupId, customerGroups.id))
    .leftJoin(
      customers,
      and(
        eq(customers.id, customerGroupMembers.customerId),
        customers.active,
        isNull(customers.archivedAt),
        visibleCustomers(viewer),
      ),
    )
    .groupBy(customerGroups.id)
    .orderBy(sql`search_form(${customerGroups.name})`);

export type ListedGroup = Awaited<ReturnType<typeof listGroups>>[number];
