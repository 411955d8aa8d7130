import 'server-only';
import { and, eq, exists, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { type Database, database } from '@/db/client';
import { contacts, customerAdmins, customerGroupMembers, customerGroups, customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { counted, MOST_COUNTED } from '@/lib/lists/counting';
import { inOrderOf } from '@/lib/lists/in-order-of';
import { pageOf } from '@/lib/lists/page-of';
import type { PageOrder } from '@/lib/lists/page-order';
import type { CustomerFilter, CustomerStatus } from './customer-filter';
import { customerOrder } from './customer-order';
import { foundBy } from './found-by';
import { foundPage } from './found-page';
import type { GroupChip } from './stored-customer';
import { visibleCustomers } from './visible-customers';

export const CUSTOMERS_PER_PAGE = 25;

const STATUS: Record<CustomerStatus, SQL | undefined> = {
  active: and(customers.active, isNull(customers.archivedAt)),
  inactive: and(sql`not ${customers.active}`, isNull(customers.archivedAt)),
  archived: isNotNull(customers.archivedAt),
  all: undefined,
};

const inGroups = (db: Database, groups: readonly string[]) =>
  groups.length === 0
    ? undefined
    : exists(
        db
          .select({ one: sql`1` })
          .from(customerGroupMembers)
          .where(
            and(
              eq(customerGroupMembers.customerId, customers.id),
              inArray(customerGroupMembers.groupId, [...groups]),
            ),
          ),
      );

const lookedAfterBy = (db: Database, staffId: string | null) =>
  staffId === null
    ? undefined
    : exists(
        db
          .select({ one: sql`1` })
          .from(customerAdmins)
          .where(and(eq(customerAdmins.customerId, customers.id), eq(customerAdmins.staffId, staffId))),
      );

/** The customers that a viewer sees and a filter leaves, as a condition: for the list, and for what is made of it. */
export const listedCustomers = (viewer: Staff<'customers:view'>, filter: CustomerFilter) =>
  and(
    visibleCustomers(viewer),
    STATUS[filter.status],
    inGroups(database(), filter.groups),
    lookedAfterBy(database(), filter.staff),
    foundBy(filter.q),
  );

/**
 * A page of the customers that a viewer sees and a filter leaves, with how many there are in all and the cursors
 * of the pages beside it. A cursor names a place and not a row, so a page is right also after its row is gone.
 */
export async function listCustomers(viewer: Staff<'customers:view'>, filter: CustomerFilter) {
  const db = database();
  const among =
    and(
      visibleCustomers(viewer),
      STATUS[filter.status],
      inGroups(db, filter.groups),
      lookedAfterBy(db, filter.staff),
    ) ?? sql`true`;
  const order = customerOrder(filter);
  const match = foundBy(filter.q);
  const { places, count } = match
    ? await foundPage(db, { ...order, among, match, text: filter.q, size: CUSTOMERS_PER_PAGE })
    : await everyPage(db, among, order);
  const page = pageOf({
    found: places,
    size: CUSTOMERS_PER_PAGE,
    ...order,
    placeOf: (place) => place,
    show: ({ id }) => id,
  });
  return { ...page, total: count.found, more: count.more, rows: await rowsOf(db, page.rows) };
}

/** The same of all that may be listed: read in order, and counted as far as counting goes. */
async function everyPage(db: Database, among: SQL, { key, orderBy, beyond }: PageOrder) {
  const some = db
    .select({ one: sql`1` })
    .from(customers)
    .where(among)
    .limit(MOST_COUNTED + 1)
    .as('some');
  const [places, [count]] = await Promise.all([
    db
      .select({ id: customers.id, value: sql<string>`${key.by}::text` })
      .from(customers)
      .where(and(among, beyond(key)))
      .orderBy(orderBy(key))
      .limit(CUSTOMERS_PER_PAGE + 1),
    db.select({ of: sql<number>`count(*)::int` }).from(some),
  ]);
  return { places, count: counted(count?.of ?? 0, MOST_COUNTED) };
}

/** What the list shows of these customers, in their order. */
async function rowsOf(db: Database, ids: string[]) {
  if (ids.length === 0) return [];
  const [rows, groups] = await Promise.all([
    db
      .select({
        id: customers.id,
        name: customers.displayName,
        city: customers.city,
        currency: customers.currency,
        active: customers.active,
        archived: sql<boolean>`${customers.archivedAt} is not null`,
        contactName: sql<string | null>`btrim(${contacts.firstName} || ' ' || ${contacts.lastName})`,
        contactEmail: contacts.email,
      })
      .from(customers)
      .leftJoin(contacts, and(eq(contacts.customerId, customers.id), contacts.primary))
      .where(inArray(customers.id, ids)),
    groupsOfAll(db, ids),
  ]);
  return inOrderOf(ids, rows).map((row) => ({ ...row, groups: groups.get(row.id) ?? [] }));
}

export type ListedCustomer = Awaited<ReturnType<typeof listCustomers>>['rows'][number];

async function groupsOfAll(db: Database, ids: string[]): Promise<Map<string, GroupChip[]>> {
  const groups = new Map<string, GroupChip[]>();
  const rows = await db
    .select({
      customerId: customerGroupMembers.customerId,
      group: { id: customerGroups.id, name: customerGroups.name, color: customerGroups.color },
    })
    .from(customerGroupMembers)
    .innerJoin(customerGroups, eq(customerGroups.id, customerGroupMembers.groupId))
    .where(inArray(customerGroupMembers.customerId, ids))
    .orderBy(sql`search_form(${customerGroups.name})`);
  for (const { customerId, group } of rows) {
    groups.set(customerId, [...(groups.get(customerId) ?? []), group]);
  }
  return groups;
}
