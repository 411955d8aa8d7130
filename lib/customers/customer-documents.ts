import 'server-only';
import { and, asc, desc, eq, gt, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';

const MOST = 200;
const MOST_OPEN = 8;

const shown = {
  id: documents.id,
  number: documents.number,
  issueDate: documents.issueDate,
  dueDate: documents.dueDate,
  currency: documents.currency,
  total: documents.total,
  due: documents.due,
  paid: documents.paid,
  credited: documents.credited,
  issuedAt: documents.issuedAt,
  sentAt: documents.sentAt,
  acceptedAt: documents.acceptedAt,
  declinedAt: documents.declinedAt,
  voidedAt: documents.voidedAt,
};

async function ofKind<Kind extends 'invoice' | 'estimate'>(kind: Kind, customerId: string, open?: SQL) {
  const rows = await database()
    .select(shown)
    .from(documents)
    .where(and(eq(documents.customerId, customerId), eq(documents.kind, kind), open))
    .orderBy(
      ...(open
        ? [asc(documents.dueDate), asc(documents.id)]
        : [desc(documents.issueDate), desc(documents.id)]),
    )
    .limit(open ? MOST_OPEN : MOST);
  return rows.map((row) => ({ ...row, kind }));
}

/** The invoices of a customer, drafts too, the newest first. */
export const customerInvoices = (_viewer: Staff<'invoices:view'>, customerId: string) =>
  ofKind('invoice', customerId);

/** The estimates of a customer, drafts too, the newest first. */
export const customerEstimates = (_viewer: Staff<'estimates:view'>, customerId: string) =>
  ofKind('estimate', customerId);

/** What awaits payment, what is due first on top. */
export const openInvoices = (_viewer: Staff<'invoices:view'>, customerId: string) =>
  ofKind(
    'invoice',
    customerId,
    and(isNotNull(documents.issuedAt), isNull(documents.voidedAt), gt(documents.due, sql`0`)),
  );

/** What awaits an answer and may still get one. */
export const openEstimates = (_viewer: Staff<'estimates:view'>, customerId: string, today: Day) =>
  ofKind(
    'estimate',
    customerId,
    and(
      isNotNull(documents.issuedAt),
      isNull(documents.acceptedAt),
      isNull(documents.declinedAt),
      or(isNull(documents.dueDate), sql`${documents.dueDate} >= ${today}`),
    ),
  );

export type CustomerDocument = Awaited<ReturnType<typeof ofKind<'invoice' | 'estimate'>>>[number];
