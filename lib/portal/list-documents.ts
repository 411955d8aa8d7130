import 'server-only';
import { and, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { documents } from '@/db/schema';
import type { Day } from '@/lib/dates/day';
import { listedColumns } from '@/lib/documents/listed-document';
import type { DocumentKind } from '@/lib/documents/states';
import { readDayCursor } from '@/lib/lists/cursor';
import { pageOf } from '@/lib/lists/page-of';
import { companyDay } from './company-day';
import type { DocumentFilter, ListState } from './document-filter';
import { type PortalDocument, portalDocument } from './document-row';
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
  const where = and(visibleDocuments(viewer, kind), inState(kind, filter.state, day));
  const backwards = filter.before !== null;
  const descending = (filter.sort === 'newest') !== backwards;
  const place = readDayCursor(filter.before ?? filter.after);
  const beyond =
    place &&
    sql`(${documents.issueDate}, ${documents.id}) ${sql.raw(descending ? '<' : '>')} (${place.value}::date, ${place.id}::uuid)`;
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const total = await db.$count(documents, where);
  const found = await db
    .select(listedColumns)
    .from(documents)
    .where(and(where, beyond ?? undefined))
    .orderBy(sql`${documents.issueDate} ${direction}`, sql`${documents.id} ${direction}`)
    .limit(DOCUMENTS_PER_PAGE + 1);
  const page = pageOf({
    found,
    size: DOCUMENTS_PER_PAGE,
    backwards,
    started: place !== null,
    placeOf: ({ issueDate, id }) => ({ value: issueDate, id }),
    show: (row) => portalDocument(row, day),
  });
  return { ...page, total };
}
