import 'server-only';
import { and, desc, gt, type SQL } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { documents, payments } from '@/db/schema';
import { grantContact } from '@/lib/auth/require-contact';
import type { Contact } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { listedColumns } from '@/lib/documents/listed-document';
import { type PortalDocument, portalDocument } from './document-row';
import { newTicketReplies } from './home-tickets';
import { newFiles } from './new-files';
import { newReplies } from './new-replies';
import { visiblePayments } from './visible-payments';

/**
 * What a contact has not seen yet: a document that was issued, what staff wrote below one or to a ticket, a payment
 * that arrived, files that staff shared, all of them in one. Amounts in minor units.
 */
export type News =
  | { at: Date; kind: 'document'; document: PortalDocument }
  | { at: Date; kind: 'reply'; document: PortalDocument }
  | { at: Date; kind: 'payment'; payment: { id: string; amount: bigint; currency: string; date: Day } }
  | { at: Date; kind: 'ticket'; ticket: { id: string; subject: string } }
  | { at: Date; kind: 'files'; files: { name: string; count: number } };

const MOST_NEWS = 8;

/**
 * What came after a moment, the latest first: documents among `seen`, credit notes too, replies below them, what else
 * the contact may see.
 */
export async function newsOf(
  db: Database | Tx,
  { viewer, seen }: { viewer: Contact<'always'>; seen: SQL | undefined },
  since: Date,
  day: Day,
): Promise<News[]> {
  const invoices = grantContact(viewer, 'invoices');
  const support = grantContact(viewer, 'support');
  const issued = seen
    ? await db
        .select(listedColumns)
        .from(documents)
        .where(and(seen, gt(documents.issuedAt, since)))
        .orderBy(desc(documents.issuedAt), desc(documents.id))
        .limit(MOST_NEWS)
    : [];
  const replied = seen ? await newReplies(db, seen, since, MOST_NEWS) : [];
  const paid = invoices
    ? await db
        .select({
          id: payments.id,
          amount: payments.amount,
          currency: payments.currency,
          date: payments.date,
          createdAt: payments.createdAt,
        })
        .from(payments)
        .where(and(visiblePayments(invoices), gt(payments.createdAt, since)))
        .orderBy(desc(payments.createdAt), desc(payments.id))
        .limit(MOST_NEWS)
    : [];
  const answered = support ? await newTicketReplies(db, support, since, MOST_NEWS) : [];
  const shared = await newFiles(db, viewer, since);
  const news: News[] = [
    ...issued.map((row) => ({
      at: row.issuedAt ?? since,
      kind: 'document' as const,
      document: portalDocument(row, day),
    })),
    ...replied.map((row) => ({
      at: row.repliedAt,
      kind: 'reply' as const,
      document: portalDocument(row, day),
    })),
    ...paid.map(({ createdAt, ...payment }) => ({ at: createdAt, kind: 'payment' as const, payment })),
    ...answered.map(({ repliedAt, ...ticket }) => ({ at: repliedAt, kind: 'ticket' as const, ticket })),
    ...shared.map(({ at, ...files }) => ({ at, kind: 'files' as const, files })),
  ];
  return news.sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, MOST_NEWS);
}
