import 'server-only';
import { and, desc, or, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { DOCUMENT_KINDS } from '@/db/schema/vocabulary';
import { grantContact } from '@/lib/auth/require-contact';
import type { Contact } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { listedColumns } from '@/lib/documents/listed-document';
import { awaitingEstimate, awaitingProposal } from '@/lib/documents/open-documents';
import { companyDay } from './company-day';
import { type PortalDocument, portalDocument } from './document-row';
import { type Dues, duesOf } from './home-dues';
import { lastTickets } from './home-tickets';
import { readVisit } from './note-visit';
import { type News, newsOf } from './portal-news';
import { readAsContact } from './read-as-contact';
import type { PortalTicketRow } from './tickets';
import { visibleOfKind } from './visible-documents';
import { newsSince } from './visit';

export type PortalHome = {
  /** Null without the permission for invoices. */
  dues: Dues | null;
  /** Estimates and proposals without an answer; null without the permission for either. */
  waiting: PortalDocument[] | null;
  /** What came since the last visit; empty in the first. */
  news: News[];
  /** The newest documents of the kinds that the contact may see and that are no news; null where it may see none. */
  recent: PortalDocument[] | null;
  /** Those written to last; null without the permission for support. */
  tickets: PortalTicketRow[] | null;
  /** When this was read: what comes later is new to the next visit. */
  shownAt: string;
};

const MOST_WAITING = 10;
const MOST_RECENT = 5;

/** What the home page of the customer area shows: what is due, what waits for an answer, what is new. */
export const portalHome = (viewer: Contact<'always'>): Promise<PortalHome> =>
  readAsContact(viewer, (tx) => homeOf(tx, viewer));

/** The same with the connection's own eyes, see `documentPage`. */
export async function homeOf(
  db: Database | Tx,
  viewer: Contact<'always'>,
  now = new Date(),
): Promise<PortalHome> {
  const day = await companyDay(db, now);
  const invoices = grantContact(viewer, 'invoices');
  const support = grantContact(viewer, 'support');
  const seen = or(...DOCUMENT_KINDS.map((kind) => visibleOfKind(viewer, kind)));
  const since = newsSince(await readVisit(db, viewer), now);
  const news = since ? await newsOf(db, { viewer, seen }, since, day) : [];
  return {
    dues: invoices && (await duesOf(db, invoices, day)),
    waiting: await waitingFor(db, viewer, day),
    news,
    recent: seen ? await recentOf(db, seen, since, day) : null,
    tickets: support && (await lastTickets(db, support)),
    shownAt: now.toISOString(),
  };
}

async function waitingFor(db: Database | Tx, viewer: Contact<'always'>, day: Day) {
  const [estimates, proposals] = [visibleOfKind(viewer, 'estimate'), visibleOfKind(viewer, 'proposal')];
  const awaiting = or(
    estimates && and(estimates, awaitingEstimate(day)),
    proposals && and(proposals, awaitingProposal(day)),
  );
  if (!awaiting) return null;
  const rows = await db
    .select(listedColumns)
    .from(documents)
    .where(awaiting)
    .orderBy(sql`${documents.dueDate} asc nulls last`, desc(documents.id))
    .limit(MOST_WAITING);
  return rows.map((row) => portalDocument(row, day));
}

async function recentOf(db: Database | Tx, seen: SQL, since: Date | null, day: Day) {
  const known = since ? sql`${documents.issuedAt} <= ${since.toISOString()}::timestamptz` : undefined;
  const rows = await db
    .select(listedColumns)
    .from(documents)
    .where(and(seen, known))
    .orderBy(desc(documents.issuedAt), desc(documents.id))
    .limit(MOST_RECENT);
  return rows.map((row) => portalDocument(row, day));
}
