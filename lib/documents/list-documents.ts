import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, documents } from '@/db/schema';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { pageOf } from '@/lib/lists/page-of';
import { type DocumentFilter, type StateFilter, stateFilters } from './document-filter';
import { type ListedDocument, listedColumns, listedDocument } from './listed-document';
import type { DocumentStaff } from './permission';
import { stateCondition } from './state-condition';
import type { DocumentKind } from './states';

const PAGE = 50;
/** Counting goes no further: past it a list says that there are more. */
export const MOST_COUNTED = 10_000;

/** A page of documents; `previous` and `next` are cursors for the address, null where there is no such page. */
export type DocumentPage = {
  rows: (ListedDocument & { customerName: string })[];
  previous: string | null;
  next: string | null;
};

// Nulls are named although there are none: the index has them last, and is not read in another order.
const LATEST_FIRST = sql`${documents.issueDate} desc nulls last, ${documents.id} desc nulls last`;
const EARLIEST_FIRST = sql`${documents.issueDate} asc nulls first, ${documents.id} asc nulls first`;

/** Which documents a member of staff sees: the one rule for list, count and search. Every role sees all. */
const visibleDocuments = (_viewer: SignedInStaff, kind: DocumentKind): SQL => eq(documents.kind, kind);

/** Documents of a kind, the latest issue date first. */
export async function listDocuments<Kind extends DocumentKind>(
  viewer: DocumentStaff<Kind, 'view'>,
  kind: Kind,
  filter: DocumentFilter,
  now = new Date(),
): Promise<DocumentPage> {
  const day = today((await theCompany()).timeZone, now);
  const backwards = filter.before !== null;
  const found = await database()
    .select({ ...listedColumns, customerName: customers.displayName })
    .from(documents)
    .innerJoin(customers, eq(customers.id, documents.customerId))
    .where(and(visibleDocuments(viewer, kind), wanted(kind, filter, day), fromPlace(filter)))
    .orderBy(backwards ? EARLIEST_FIRST : LATEST_FIRST)
    .limit(PAGE + 1);
  return pageOf({
    found,
    size: PAGE,
    backwards,
    started: backwards || filter.after !== null,
    placeOf: ({ issueDate, id }) => ({ value: issueDate, id }),
    show: (row) => ({ ...listedDocument(row, day), customerName: row.customerName }),
  });
}

/** Documents that one batch takes. */
const MOST_CHOSEN = 1_000;

/** The documents that a filter finds, for a batch: the earliest first, as they are to be issued, up to 1,000. */
export async function chooseDocuments<Kind extends DocumentKind>(
  viewer: DocumentStaff<Kind, 'view'>,
  kind: Kind,
  filter: DocumentFilter,
  now = new Date(),
): Promise<{ chosen: { id: string; draft: boolean }[]; more: boolean }> {
  const day = today((await theCompany()).timeZone, now);
  const found = await database()
    .select({ id: documents.id, draft: sql<boolean>`${documents.issuedAt} is null` })
    .from(documents)
    .where(and(visibleDocuments(viewer, kind), wanted(kind, filter, day)))
    .orderBy(EARLIEST_FIRST)
    .limit(MOST_CHOSEN + 1);
  return { chosen: found.slice(0, MOST_CHOSEN), more: found.length > MOST_CHOSEN };
}

/** How many documents a filter finds, up to `MOST_COUNTED`. */
export async function countDocuments<Kind extends DocumentKind>(
  viewer: DocumentStaff<Kind, 'view'>,
  kind: Kind,
  filter: DocumentFilter,
  now = new Date(),
): Promise<number> {
  const day = today((await theCompany()).timeZone, now);
  const some = database()
    .select({ one: sql`1` })
    .from(documents)
    .where(and(visibleDocuments(viewer, kind), wanted(kind, filter, day)))
    .limit(MOST_COUNTED)
    .as('some');
  const [row] = await database().select({ count: sql<number>`count(*)::int` }).from(some);
  return row?.count ?? 0;
}

/** How many documents a filter finds in each of its kind's states, whatever state it asks for itself. */
export async function countStates<Kind extends DocumentKind>(
  viewer: DocumentStaff<Kind, 'view'>,
  kind: Kind,
  filter: DocumentFilter,
  now = new Date(),
): Promise<Record<string, number>> {
  const day = today((await theCompany()).timeZone, now);
  const inState = (state: StateFilter) =>
    sql<number>`(count(*) filter (where ${stateCondition(kind, state, day)}))::int`;
  const counts = Object.fromEntries(stateFilters(kind).map((state) => [state, inState(state)]));
  const [row] = await database()
    .select(counts)
    .from(documents)
    .where(and(visibleDocuments(viewer, kind), wanted(kind, { ...filter, state: null }, day)));
  return row ?? {};
}

function wanted(
  kind: DocumentKind,
  { state, search, customerId }: DocumentFilter,
  day: string,
): SQL | undefined {
  return and(
    state ? stateCondition(kind, state, day) : undefined,
    customerId ? eq(documents.customerId, customerId) : undefined,
    search ? foundBy(search) : undefined,
  );
}

/**
 * By number or by what customers are found by, each word of it. The customers are gathered first and apart, so that
 * both halves are read from their indexes.
 */
function foundBy(search: string): SQL {
  const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const words = search.split(/\s+/).map((word) => sql`c.search_text like search_form(${like(word)})`);
  return sql`(search_form(${documents.number}) like search_form(${like(search)})
    or ${documents.customerId} = any (array(
      select c.id from customers c where ${sql.join(words, sql` and `)})))`;
}

function fromPlace({ after, before }: DocumentFilter): SQL | undefined {
  const row = sql`(${documents.issueDate}, ${documents.id})`;
  if (before) return sql`${row} > (${before.value}::date, ${before.id}::uuid)`;
  return after ? sql`${row} < (${after.value}::date, ${after.id}::uuid)` : undefined;
}
