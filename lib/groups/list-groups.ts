import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customerGroupMembers, customerGroups, customers, groupUnused } from '@/db/schema';
import type { SignedInStaff, Staff } from '@/lib/auth/viewers';
import { seesEveryCustomer, visibleCustomers } from '@/lib/customers/visible-customers';
import { salesFor } from '@/lib/reports/source';

/** All groups by name, each with how many customers in use (not inactive, not archived) the viewer sees in it. */
export function listGroups(viewer: Staff<'customers:view'>) {
  const members = membersOf(viewer);
  const unused = unusedMembersOf(viewer);
  return database()
    .select({
      id: customerGroups.id,
      name: customerGroups.name,
      color: customerGroups.color,
      version: customerGroups.version,
      customers: sql<number>`(coalesce(${members.count}, 0) - coalesce(${unused.count}, 0))::int`,
    })
    .from(customerGroups)
    .leftJoin(members, eq(members.groupId, customerGroups.id))
    .leftJoin(unused, eq(unused.groupId, customerGroups.id))
    .orderBy(sql`search_form(${customerGroups.name})`);
}

export type ListedGroup = Awaited<ReturnType<typeof listGroups>>[number];

/** From what is kept: counting members would take as long as there are many. */
const membersOf = (viewer: SignedInStaff) =>
  database()
    .select({
      groupId: sql<string>`kept.group_id`.as('group_id'),
      count: sql<number>`sum(kept.customers)`.as('members'),
    })
    .from(sql`${salesFor(viewer)} as kept`)
    .where(sql`kept.part = 'group' and kept.day is null`)
    .groupBy(sql`kept.group_id`)
    .as('members');

/** Of those, who is not in use: kept as well, or counted among the few customers that somebody sees. */
const unusedMembersOf = (viewer: SignedInStaff) =>
  seesEveryCustomer(viewer)
    ? database()
        .select({
          groupId: groupUnused.groupId,
          count: sql<number>`sum(${groupUnused.customers})`.as('unused'),
        })
        .from(groupUnused)
        .groupBy(groupUnused.groupId)
        .as('unused')
    : database()
        .select({ groupId: customerGroupMembers.groupId, count: sql<number>`count(*)`.as('unused') })
        .from(customerGroupMembers)
        .innerJoin(customers, eq(customers.id, customerGroupMembers.customerId))
        .where(and(sql`is_unused(${customers})`, visibleCustomers(viewer)))
        .groupBy(customerGroupMembers.groupId)
        .as('unused');
