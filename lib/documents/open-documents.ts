import { and, eq, gt, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { documents } from '@/db/schema';
import type { Day } from '@/lib/dates/day';

/** Invoices that await payment. */
export const openInvoice = and(
  eq(documents.kind, 'invoice'),
  isNotNull(documents.issuedAt),
  isNull(documents.voidedAt),
  gt(documents.due, sql`0`),
);

/** Estimates that await an answer and may still get one. */
export const awaitingEstimate = (today: Day): SQL | undefined =>
  and(
    eq(documents.kind, 'estimate'),
    isNotNull(documents.issuedAt),
    isNull(documents.voidedAt),
    isNull(documents.acceptedAt),
    isNull(documents.declinedAt),
    or(isNull(documents.dueDate), sql`${documents.dueDate} >= ${today}`),
  );

/** Proposals that await a signature and may still get one. */
export const awaitingProposal = (today: Day): SQL | undefined =>
  and(
    eq(documents.kind, 'proposal'),
    isNotNull(documents.issuedAt),
    isNull(documents.acceptedAt),
    isNull(documents.declinedAt),
    isNull(documents.revisedAt),
    or(isNull(documents.dueDate), sql`${documents.dueDate} >= ${today}`),
  );
