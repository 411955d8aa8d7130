import 'server-only';
import { and, asc, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, documents } from '@/db/schema';
import type { SignedInStaff, Staff } from '@/lib/auth/viewers';
import { ofVisibleCustomer, visibleCustomers } from '@/lib/customers/visible-customers';
import type { Day } from '@/lib/dates/day';
import { awaitingEstimate, awaitingProposal, openInvoice } from '@/lib/documents/open-documents';

const SHOWN = 5;

export type Outstanding = { currency: string; due: bigint; overdue: bigint; invoices: number };

/** What customers owe, by currency, in minor units; nothing is added over currencies. `today` is the company's. */
export const outstanding = (viewer: Staff<'invoices:view'>, today: Day): Promise<Outstanding[]> =>
  database()
    .select({
      currency: documents.currency,
      due: sql<bigint>`sum(${documents.due})`.mapWith(BigInt),
      overdue:
        sql<bigint>`coalesce(sum(${documents.due}) filter (where ${documents.dueDate} < ${today}), 0)`.mapWith(
          BigInt,
        ),
      invoices: sql<number>`count(*)::int`,
    })
    .from(documents)
    .where(and(openInvoice, ofVisibleCustomer(viewer, documents.customerId)))
    .groupBy(documents.currency)
    .orderBy(documents.currency);

const shown = {
  id: documents.id,
  kind: documents.kind,
  number: documents.number,
  issueDate: documents.issueDate,
  dueDate: documents.dueDate,
  currency: documents.currency,
  total: documents.total,
  due: documents.due,
  customer: customers.displayName,
};

const some = (viewer: SignedInStaff, where: SQL | undefined, ...order: SQL[]) =>
  database()
    .select(shown)
    .from(documents)
    .innerJoin(customers, eq(customers.id, documents.customerId))
    .where(and(where, visibleCustomers(viewer)))
    .orderBy(...order)
    .limit(SHOWN);

/** Invoices past their due date, the latest payer first. */
export const overdueInvoices = (viewer: Staff<'invoices:view'>, today: Day) =>
  some(
    viewer,
    and(openInvoice, sql`${documents.dueDate} < ${today}`),
    asc(documents.dueDate),
    asc(documents.id),
  );

/** Estimates that may still be answered, those that expire first on top. */
export const awaitingEstimates = (viewer: Staff<'estimates:view'>, today: Day) =>
  some(viewer, awaitingEstimate(today), asc(documents.dueDate), asc(documents.id));

/** Proposals that may still be signed, those that expire first on top. */
export const awaitingProposals = (viewer: Staff<'proposals:view'>, today: Day) =>
  some(viewer, awaitingProposal(today), asc(documents.dueDate), asc(documents.id));

/** What was begun and not yet issued, the newest first. */
export const drafts = (viewer: Staff<'invoices:view'>) =>
  some(
    viewer,
    and(isNull(documents.issuedAt), or(eq(documents.kind, 'invoice'), eq(documents.kind, 'estimate'))),
    desc(documents.updatedAt),
    desc(documents.id),
  );
export type HomeDocument = Awaited<ReturnType<typeof drafts>>[number];

/** How far a new company has come by itself: what the first steps on the home page tick off. */
export async function firstSteps(viewer: Staff) {
  const own = sql`${documents} join ${customers} on ${customers.id} = ${documents.customerId} and not ${customers.sample} and ${visibleCustomers(viewer)}`;
  const [row] = await database().execute<{ customer: boolean; draft: boolean; issued: boolean }>(sql`select
    exists (select 1 from ${customers} where not ${customers.sample} and ${visibleCustomers(viewer)}) as customer,
    exists (select 1 from ${own}) as draft,
    exists (select 1 from ${own} where ${documents.issuedAt} is not null) as issued`);
  return row ?? { customer: false, draft: false, issued: false };
}
