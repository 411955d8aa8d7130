import 'server-only';
import { and, eq, exists, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { type Database, database } from '@/db/client';
import { contacts, customerGroupMembers, customerGroups, customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { isMoment, readCursor } from '@/lib/lists/cursor';
import { pageOf } from '@/lib/lists/page-of';
import type { CustomerFilter, CustomerSort, CustomerStatus } from './customer-filter';
import { foundBy } from './found-by';
import type { GroupChip } from './stored-customer';
import { visibleCustomers } from './visible-customers';

export const CUSTOMERS_PER_PAGE = 25;

type Order = {
  by: SQL<string>;
  fits: (value: string) => boolean;
  read: (value: string) => SQL;
  up: SQL;
  down: SQL;
};

/**
 * What a list is sorted by, and how its text in a cursor becomes that again, exactly; ids break ties. Directions
 * are spelt as the indexes are: PostgreSQL takes the place of nulls at its word though there are none.
 */
const BY_NAME: Order = {
  by: sql`lower(${customers.displayName})`,
  fits: () => true,
  read: (value) => sql`${value}`,
  up: sql`asc`,
  down: sql`desc`,
};
const BY_AGE: Order = {
  by: sql`${customers.createdAt}`,
  fits: isMoment,
  read: (value) => sql`${value}::timestamptz`,
  up: sql`asc nulls first`,
  down: sql`desc nulls last`,
};
const ORDERS: Record<CustomerSort, Order & { descending: boolean }> = {
  name: { ...BY_NAME, descending: false },
  '-name': { ...BY_NAME, descending: true },
  newest: { ...BY_AGE, descending: true },
  oldest: { ...BY_AGE, descending: false },
};

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

/**
 * A page of the customers that a viewer sees and a filter leaves, with how many there are in all and the cursors
 * of the pages beside it. A cursor names a place and not a row, so a page is right also after its row is gone.
 */
export async function listCustomers(viewer: Staff<'customers:view'>, filter: CustomerFilter) {
  const db = database();
  const where = and(
    visibleCustomers(viewer),
    STATUS[filter.status],
    inGroups(db, filter.groups),
    foundBy(filter.q),
  );
  const { by, fits, read, up, down, ...order } = ORDERS[filter.sort];
  const backwards = filter.before !== null;
  const made = readCursor(filter.before ?? filter.after);
  const cursor = made && fits(made.value) ? made : null;
  const descending = order.descending !== backwards;
  const beyond =
    cursor &&
    sql`(${by}, ${customers.id}) ${sql.raw(descending ? '<' : '>')} (${read(cursor.value)}, ${cursor.id}::uuid)`;
  const direction = descending ? down : up;

  const [total, found] = await Promise.all([
    db.$count(customers, where),
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
        cursor: sql<string>`${by}::text`,
      })
      .from(customers)
      .leftJoin(contacts, and(eq(contacts.customerId, customers.id), contacts.primary))
      .where(and(where, beyond ?? undefined))
      .orderBy(sql`${by} ${direction}`, sql`${customers.id} ${direction}`)
      .limit(CUSTOMERS_PER_PAGE + 1),
  ]);

  const page = pageOf({
    found,
    size: CUSTOMERS_PER_PAGE,
    backwards,
    started: cursor !== null,
    placeOf: (row) => ({ value: row.cursor, id: row.id }),
    show: ({ cursor: _, ...row }) => row,
  });
  const groups = await groupsOfAll(
    db,
    page.rows.map(({ id }) => id),
  );
  const rows = page.rows.map((row) => ({ ...row, groups: groups.get(row.id) ?? [] }));
  return { ...page, total, rows };
}

export type ListedCustomer = Awaited<ReturnType<typeof listCustomers>>['rows'][number];

async function groupsOfAll(db: Database, ids: string[]): Promise<Map<string, GroupChip[]>> {
  const groups = new Map<string, GroupChip[]>();
  if (ids.length === 0) return groups;
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
