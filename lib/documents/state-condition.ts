import 'server-only';
import { and, eq, gt, isNotNull, isNull, lt, lte, not, or, type SQL, sql } from 'drizzle-orm';
import { documents } from '@/db/schema';
import type { Day } from '@/lib/dates/day';
import type { StateFilter } from './state-filters';
import type { DocumentKind } from './states';

const is = {
  issued: isNotNull(documents.issuedAt),
  draft: isNull(documents.issuedAt),
  void: isNotNull(documents.voidedAt),
  valid: isNull(documents.voidedAt),
  open: gt(documents.due, sql`0`),
  settled: lte(documents.due, sql`0`),
  sent: isNotNull(documents.sentAt),
  unsent: isNull(documents.sentAt),
  unanswered: and(isNull(documents.acceptedAt), isNull(documents.declinedAt)),
  unrevised: isNull(documents.revisedAt),
  untouched: and(eq(documents.paid, sql`0`), eq(documents.credited, sql`0`)),
};

/**
 * `documentState` and `isOverdue` as conditions on rows, for lists: they may only differ from those where the
 * database is asked for all at once. A test compares them over every combination of facts.
 */
export function stateCondition(kind: DocumentKind, state: StateFilter, today: Day): SQL | undefined {
  const past = lt(documents.dueDate, today);
  if (kind === 'estimate') {
    const waiting = and(is.issued, is.unanswered, or(isNull(documents.dueDate), not(past)));
    switch (state) {
      case 'draft':
        return is.draft;
      case 'accepted':
        return and(is.issued, isNotNull(documents.acceptedAt));
      case 'declined':
        return and(is.issued, isNotNull(documents.declinedAt));
      case 'expired':
        return and(is.issued, is.unanswered, past);
      case 'sent':
        return and(waiting, is.sent);
      case 'issued':
        return and(waiting, is.unsent);
      default:
        return sql`false`;
    }
  }
  if (kind === 'proposal') {
    const waiting = and(is.issued, is.unanswered, is.unrevised, or(isNull(documents.dueDate), not(past)));
    const unopened = and(is.sent, isNull(documents.viewedAt)) ?? sql`false`;
    switch (state) {
      case 'draft':
        return is.draft;
      case 'accepted':
        return and(is.issued, isNotNull(documents.acceptedAt));
      case 'declined':
        return and(is.issued, isNotNull(documents.declinedAt));
      case 'revised':
        return and(is.issued, is.unanswered, not(is.unrevised));
      case 'expired':
        return and(is.issued, is.unanswered, is.unrevised, past);
      case 'sent':
        return and(waiting, unopened);
      case 'open':
        return and(waiting, not(unopened));
      default:
        return sql`false`;
    }
  }
  const open = and(is.issued, is.valid, is.open);
  if (kind === 'credit_note') {
    switch (state) {
      case 'draft':
        return is.draft;
      case 'void':
        return and(is.issued, is.void);
      case 'open':
        return open;
      case 'closed':
        return and(is.issued, is.valid, is.settled);
      default:
        return sql`false`;
    }
  }
  switch (state) {
    case 'draft':
      return is.draft;
    case 'void':
      return and(is.issued, is.void);
    case 'paid':
      return and(is.issued, is.valid, is.settled);
    case 'partly_paid':
      return and(open, not(is.untouched ?? sql`false`));
    case 'sent':
      return and(open, is.untouched, is.sent);
    case 'issued':
      return and(open, is.untouched, is.unsent);
    case 'unpaid':
      return open;
    case 'overdue':
      return and(open, past);
    default:
      return sql`false`;
  }
}
