import 'server-only';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type Database, database } from '@/db/client';
import { customers, documents } from '@/db/schema';
import { theCompany } from '@/lib/company/read-company';
import { foundWithCustomer } from '@/lib/customers/found-by';
import { today } from '@/lib/dates/day';
import { byDay } from '@/lib/lists/by-day';
import { type Counted, counted, MOST_COUNTED, MOST_FOUND } from '@/lib/lists/counting';
import { inOrderOf } from '@/lib/lists/in-order-of';
import { pageOf } from '@/lib/lists/page-of';
import type { Key } from '@/lib/lists/page-order';
import { searchPageBeside } from '@/lib/lists/search-beside';
import { inYearNamed } from '@/lib/lists/words-condition';
import type { DocumentFilter } from './document-filter';
import { type ListedDocument, listedColumns, listedDocument } from './listed-document';
import type { DocumentStaff } from './permission';
import { stateCondition } from './state-condition';
import { type StateFilter, stateFilters } from './state-filters';
import type { DocumentKind } from './states';
import { visibleDocuments } from './visible-documents';

const PAGE = 50;

/** A page of documents; `previous` and `next` are cursors for the address, null where there is no such page. */
export type DocumentPage = {
  rows: (ListedDocument & { customerName: string })[];
  previous: string | null;
  next: string | null;
  count: Counted;
};

/** Documents of a kind, the latest issue date first, and how many a filter finds. */
export async function listDocuments<Kind extends DocumentKind>(
  viewer: DocumentStaff<Kind, 'view'>,
  kind: Kind,
  filter: DocumentFilter,
  now = new Date(),
): Promise<DocumentPage> {
  const db = database();
  const day = today((await theCompany()).timeZone, now);
  const among = and(visibleDocuments(viewer, kind), wanted(kind, filter, day)) ?? sql`true`;
  const backwards = filter.before !== null;
  const { found, count } = filter.search
    ? await foundPage(db, among, filter)
    : await everyPage(db, among, filter);
  const page = pageOf({
    found,
    size: PAGE,
    backwards,
    started: backwards || filter.after !== null,
    placeOf: ({ issueDate, id }) => ({ value: issueDate, id }),
    show: (row) => ({ ...listedDocument(row, day), customerName: row.customerName }),
  });
  return { ...page, count };
}

const rowsWhere = (db: Database, where: SQL | undefined, filter: DocumentFilter) =>
  db
    .select({ ...listedColumns, customerName: customers.displayName })
    .from(documents)
    .innerJoin(customers, eq(customers.id, documents.customerId))
    .where(where)
    .orderBy(byDay(filter, KEY).orderBy(KEY))
    .limit(PAGE + 1);

async function everyPage(db: Database, among: SQL, filter: DocumentFilter) {
  const most = filter.state || filter.customerId ? MOST_FOUND : MOST_COUNTED;
  const some = db
    .select({ one: sql`1` })
    .from(documents)
    .where(among)
    .limit(most + 1)
    .as('some');
  const [found, [row]] = await Promise.all([
    rowsWhere(db, and(among, byDay(filter, KEY).beyond(KEY)), filter),
    db.select({ of: sql<number>`count(*)::int` }).from(some),
  ]);
  return { found, count: counted(row?.of ?? 0, most) };
}

async function foundPage(db: Database, among: SQL, filter: DocumentFilter) {
  const { places, count } = await searchPageBeside(db, {
    from: sql`${documents}`,
    among,
    ...foundBy(filter.search),
    ...byDay(filter, KEY),
    // Numbers hold the year, most of them.
    ahead: inYearNamed(filter.search),
    size: PAGE,
  });
  const ids = places.map(({ id }) => id);
  const rows = ids.length > 0 ? await rowsWhere(db, inArray(documents.id, ids), filter) : [];
  return { found: inOrderOf(ids, rows), count };
}

/** Documents that one batch takes. */
const MOST_CHOSEN = 1_000;

/** The documents that a filter finds, for a batch: the earliest first, as they are to be issued, up to 1,000. */
export async function chooseDocuments<Kind extends DocumentKind>(
  viewer: DocumentStaff<Kind, 'view'>,
  kind: Kind,
  filter: DocumentFilter,
  now = new Date(),
): Promise<{ chosen: { id: string; name: string; draft: boolean }[]; more: boolean }> {
  const day = today((await theCompany()).timeZone, now);
  const found = await database()
    .select({
      id: documents.id,
      name: sql<string>`coalesce(${documents.number}, '')`,
      draft: sql<boolean>`${documents.issuedAt} is null`,
    })
    .from(documents)
    .where(and(visibleDocuments(viewer, kind), wanted(kind, filter, day), searched(filter)))
    .orderBy(sql`${documents.issueDate} asc nulls first, ${documents.id} asc nulls first`)
    .limit(MOST_CHOSEN + 1);
  return { chosen: found.slice(0, MOST_CHOSEN), more: found.length > MOST_CHOSEN };
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
    .where(
      and(visibleDocuments(viewer, kind), wanted(kind, { ...filter, state: null }, day), searched(filter)),
    );
  return row ?? {};
}

const wanted = (kind: DocumentKind, { state, customerId }: DocumentFilter, day: string): SQL | undefined =>
  and(
    state ? stateCondition(kind, state, day) : undefined,
    customerId ? eq(documents.customerId, customerId) : undefined,
  );

const searched = ({ search }: DocumentFilter) => (search ? foundBy(search).match : undefined);

const foundBy = (search: string) =>
  foundWithCustomer({ own: documents.number, customerId: documents.customerId }, search);

const KEY: Key = { by: sql`${documents.issueDate}`, id: sql`${documents.id}` };
