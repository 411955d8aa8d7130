import 'server-only';
import { and, asc, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { documents } from '@/db/schema';
import type { Day } from '@/lib/dates/day';
import { listedColumns } from '@/lib/documents/listed-document';
import type { DocumentKind } from '@/lib/documents/states';
import type { ListParams } from '@/lib/lists/list-params';
import { pageOf } from '@/lib/lists/page-of';
import { byAmount, byDay, pageOrder, type SortedBy } from '@/lib/lists/page-order';
import { wordsIn } from '@/lib/lists/words-condition';
import { companyDay } from './company-day';
import { type DocumentFilter, type ListSort, type ListState, parseDocumentFilter } from './document-filter';
import { type PortalDocument, portalDocument } from './document-row';
import { inPeriod } from './list-filter';
import { readAsContact } from './read-as-contact';
import { type DocumentContact, visibleDocuments } from './visible-documents';

const DOCUMENTS_PER_PAGE = 25;

export type DocumentPage = {
  total: number;
  rows: PortalDocument[];
  previous: string | null;
  next: string | null;
};

/** A page of the estimates or invoices that a contact may see. */
export const listDocuments = <Kind extends DocumentKind>(
  viewer: DocumentContact<Kind>,
  kind: Kind,
  filter: DocumentFilter,
): Promise<DocumentPage> => readAsContact(viewer, (tx) => documentPage(tx, viewer, kind, filter));

const unanswered = sql`${documents.acceptedAt} is null and ${documents.declinedAt} is null`;
// Estimates have no versions: of them it is always null.
const unrevised = sql`${documents.revisedAt} is null`;
const notVoid = sql`${documents.voidedAt} is null`;

/** The states of a list as where-clauses; they agree with what `documentState` derives. */
function inState(kind: DocumentKind, state: ListState, day: Day): SQL | undefined {
  const past = sql`${documents.dueDate} < ${day}::date`;
  if (kind === 'estimate' || kind === 'proposal') {
    if (state === 'open') return sql`${unanswered} and ${unrevised} and ${past} is not true`;
    return state === 'expired' ? sql`${unanswered} and ${unrevised} and ${past}` : undefined;
  }
  if (state === 'open') return sql`${notVoid} and ${documents.due} > 0`;
  if (state === 'overdue') return sql`${notVoid} and ${documents.due} > 0 and ${past}`;
  return state === 'paid' ? sql`${notVoid} and ${documents.due} <= 0` : undefined;
}

const ORDERS: Record<ListSort, SortedBy & { descending: boolean }> = {
  newest: { ...byDay(sql`${documents.issueDate}`), descending: true },
  oldest: { ...byDay(sql`${documents.issueDate}`), descending: false },
  // What is due on no day comes last.
  soonest: { ...byDay(sql`coalesce(${documents.dueDate}, '9999-12-31')`), descending: false },
  largest: { ...byAmount(sql`${documents.total}`), descending: true },
  smallest: { ...byAmount(sql`${documents.total}`), descending: false },
};

/** What of a kind a contact sees, narrowed by a filter. */
const wanted = <Kind extends DocumentKind>(
  viewer: DocumentContact<Kind>,
  kind: Kind,
  filter: DocumentFilter,
  day: Day,
): SQL | undefined =>
  and(
    visibleDocuments(viewer, kind),
    inState(kind, filter.state, day),
    inPeriod(documents.issueDate, filter.asked),
    wordsIn(sql`search_form(${documents.number})`, filter.search),
  );

/**
 * The page of the transaction's or connection's own eyes. Its where-clause holds without row-level security, and
 * the other way round; a test tries each alone.
 */
export async function documentPage<Kind extends DocumentKind>(
  db: Database | Tx,
  viewer: DocumentContact<Kind>,
  kind: Kind,
  filter: DocumentFilter,
): Promise<DocumentPage> {
  const day = await companyDay(db);
  const where = wanted(viewer, kind, filter, day);
  const order = pageOrder(filter, ORDERS[filter.sort], documents.id);
  const total = await db.$count(documents, where);
  const found = await db
    .select({ ...listedColumns, place: sql<string>`${order.key.by}::text` })
    .from(documents)
    .where(and(where, order.beyond(order.key)))
    .orderBy(order.orderBy(order.key))
    .limit(DOCUMENTS_PER_PAGE + 1);
  const page = pageOf({
    ...{ found, size: DOCUMENTS_PER_PAGE, ...order },
    placeOf: ({ place, id }) => ({ value: place, id }),
    show: (row) => portalDocument(row, day),
  });
  return { ...page, total };
}

/** Documents that are saved at once. */
const MOST_CHOSEN = 1_000;

/** The documents of a kind that an address's filter finds, the earliest first, up to 1,000, for saving their PDFs. */
export async function chooseDocuments<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentContact<Kind>,
  kind: Kind,
  params: ListParams,
): Promise<{ chosen: { id: string; name: string; draft: false }[]; more: boolean }> {
  const day = await companyDay(tx);
  const found = await tx
    .select({ id: documents.id, number: documents.number })
    .from(documents)
    .where(wanted(viewer, kind, parseDocumentFilter(kind, params, day), day))
    .orderBy(asc(documents.issueDate), asc(documents.id))
    .limit(MOST_CHOSEN + 1);
  const chosen = found
    .slice(0, MOST_CHOSEN)
    .map(({ id, number }) => ({ id, name: number ?? '', draft: false as const }));
  return { chosen, more: found.length > MOST_CHOSEN };
}
