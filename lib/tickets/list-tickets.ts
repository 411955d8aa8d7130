import 'server-only';
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, staff, tickets } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { foundBy } from '@/lib/customers/found-by';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { type Counted, counted, MOST_FOUND } from '@/lib/lists/counting';
import { isMoment, readCursor } from '@/lib/lists/cursor';
import { pageOf } from '@/lib/lists/page-of';
import { wordsIn } from '@/lib/lists/words-condition';
import type { TicketFilter } from './ticket-filter';

const TICKETS_PER_PAGE = 50;

/** A ticket as the inbox shows it. */
export type ListedTicket = {
  id: string;
  number: number;
  subject: string;
  customerId: string;
  customerName: string;
  departmentId: string;
  priorityId: string;
  statusId: string;
  assigned: string | null;
  tags: string[];
  awaitsStaff: boolean;
  lastReplyAt: Date;
};

/** A page of the inbox, the latest reply first, and how many a filter leaves. */
export async function listTickets(viewer: Staff<'tickets:view'>, filter: TicketFilter) {
  const where = wanted(viewer, filter);
  const backwards = filter.before !== null;
  const made = readCursor(filter.before ?? filter.after);
  const cursor = made && isMoment(made.value) ? made : null;
  const place = sql`(${tickets.lastReplyAt}, ${tickets.id})`;
  const beyond =
    cursor &&
    sql`${place} ${sql.raw(backwards ? '>' : '<')} (${cursor.value}::timestamptz, ${cursor.id}::uuid)`;
  const order = sql.raw(backwards ? 'asc nulls first' : 'desc nulls last');
  const found = await database()
    .select({
      id: tickets.id,
      number: tickets.number,
      subject: tickets.subject,
      customerId: tickets.customerId,
      customerName: customers.displayName,
      departmentId: tickets.departmentId,
      priorityId: tickets.priorityId,
      statusId: tickets.statusId,
      assigned: sql<string | null>`nullif(btrim(${staff.firstName} || ' ' || ${staff.lastName}), '')`,
      tags: tickets.tags,
      awaitsStaff: tickets.awaitsStaff,
      lastReplyAt: tickets.lastReplyAt,
      cursor: sql<string>`${tickets.lastReplyAt}::text`,
    })
    .from(tickets)
    .innerJoin(customers, eq(customers.id, tickets.customerId))
    .leftJoin(staff, eq(staff.id, tickets.assignedTo))
    .where(and(where, beyond ?? undefined))
    .orderBy(sql`${tickets.lastReplyAt} ${order}`, sql`${tickets.id} ${order}`)
    .limit(TICKETS_PER_PAGE + 1);
  const page = pageOf({
    found,
    size: TICKETS_PER_PAGE,
    backwards,
    started: cursor !== null,
    placeOf: (row) => ({ value: row.cursor, id: row.id }),
    show: ({ cursor: _, ...row }): ListedTicket => row,
  });
  return { ...page, total: await countUpTo(where) };
}

/** How many open tickets wait for staff and are nobody's, or the viewer's own. */
export async function countTicketsWaiting(viewer: Staff<'tickets:view'>): Promise<number> {
  const mine = sql`(${tickets.assignedTo} is null or ${tickets.assignedTo} = ${viewer.id})`;
  const waiting = and(
    visibleCustomers(viewer),
    OPEN,
    tickets.awaitsStaff,
    isNull(tickets.mergedIntoId),
    mine,
  );
  return (await countUpTo(waiting)).found;
}

const OPEN = isNull(tickets.closedAt);

async function countUpTo(where: SQL | undefined): Promise<Counted> {
  const some = database()
    .select({ one: sql`1` })
    .from(tickets)
    .innerJoin(customers, eq(customers.id, tickets.customerId))
    .where(where)
    .limit(MOST_FOUND + 1)
    .as('some');
  const [row] = await database().select({ count: sql<number>`count(*)::int` }).from(some);
  return counted(row?.count ?? 0, MOST_FOUND);
}

function wanted(viewer: Staff<'tickets:view'>, filter: TicketFilter): SQL | undefined {
  const { q, status, department, priority, assigned, customer } = filter;
  return and(
    visibleCustomers(viewer),
    isNull(tickets.mergedIntoId),
    status === 'open' ? OPEN : status === 'all' ? undefined : eq(tickets.statusId, status),
    department ? eq(tickets.departmentId, department) : undefined,
    priority ? eq(tickets.priorityId, priority) : undefined,
    customer ? eq(tickets.customerId, customer) : undefined,
    assignedTo(viewer, assigned),
    q ? found(q) : undefined,
  );
}

function assignedTo(viewer: Staff<'tickets:view'>, assigned: string | null): SQL | undefined {
  if (assigned === null) return undefined;
  if (assigned === 'nobody') return isNull(tickets.assignedTo);
  return eq(tickets.assignedTo, assigned === 'mine' ? viewer.id : assigned);
}

/** By number and subject, or by what customers are found by, each half from its index. */
const found = (q: string): SQL =>
  sql`(${wordsIn(tickets.searchText, q.replace(/^#/, '')) ?? sql`true`}
    or ${tickets.customerId} = any (array(select ${customers.id} from ${customers} where ${foundBy(q) ?? sql`true`})))`;
