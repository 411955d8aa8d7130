import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, documentReminders, documents } from '@/db/schema';
import type { FieldError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { foundBy } from '@/lib/customers/found-by';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { addDays, type Day, today } from '@/lib/dates/day';
import type { DocumentKind } from '@/lib/documents/states';
import { byMaking } from '@/lib/lists/by-making';
import type { ListCursor } from '@/lib/lists/cursor';
import { pageOf } from '@/lib/lists/page-of';
import { currentSettings } from '@/lib/settings/read-settings';
import { dueSteps } from './due-steps';

const PAGE = 50;
const AHEAD_DAYS = 30;
const MOST_AHEAD = 100;

type Reader = Staff<'schedules:view'>;
type Filter = {
  search: string;
  customerId: string | null;
  after: ListCursor | null;
  before: ListCursor | null;
};

/** A reminder as lists show it: sent, or not, and why; `at` is null for one to come. */
export type ListedReminder = {
  id: string;
  document: { id: string; kind: DocumentKind; number: string };
  customerName: string;
  step: string;
  day: Day;
  at: Date | null;
  reason: FieldError['code'] | null;
};

const columns = {
  documentId: documents.id,
  kind: documents.kind,
  number: documents.number,
  customerName: customers.displayName,
};

const seen = (viewer: Reader, { search, customerId }: Pick<Filter, 'search' | 'customerId'>) =>
  and(
    visibleCustomers(viewer),
    customerId ? eq(documents.customerId, customerId) : undefined,
    search ? foundBy(search) : undefined,
  );

/** Reminders that were sent, or not, the latest first. */
export async function listReminders(viewer: Reader, filter: Filter) {
  const { beyond, order, paging } = byMaking(documentReminders.id, filter, PAGE);
  const found = await database()
    .select({
      ...columns,
      id: documentReminders.id,
      step: documentReminders.step,
      day: documentReminders.day,
      at: documentReminders.at,
      reason: documentReminders.reason,
    })
    .from(documentReminders)
    .innerJoin(documents, eq(documents.id, documentReminders.documentId))
    .innerJoin(customers, eq(customers.id, documents.customerId))
    .where(and(seen(viewer, filter), beyond))
    .orderBy(order)
    .limit(PAGE + 1);
  return pageOf({
    found,
    ...paging,
    show: ({ documentId, kind, number, reason, ...row }): ListedReminder => ({
      ...row,
      document: { id: documentId, kind: kind as DocumentKind, number: number ?? '' },
      reason: reason as ListedReminder['reason'],
    }),
  });
}

/** The reminders of the next thirty days as things stand, the first hundred of them. */
export async function upcomingReminders(
  viewer: Reader,
  filter: Filter,
  now = new Date(),
): Promise<ListedReminder[]> {
  const [settings, { timeZone }] = await Promise.all([currentSettings(), theCompany()]);
  const from = today(timeZone, now);
  const due = await dueSteps(database(), settings, {
    from,
    to: addDays(from, AHEAD_DAYS),
    limit: MOST_AHEAD,
  });
  if (due.length === 0) return [];
  const rows = await database()
    .select(columns)
    .from(documents)
    .innerJoin(customers, eq(customers.id, documents.customerId))
    .where(
      and(
        inArray(
          documents.id,
          due.map(({ id }) => id),
        ),
        seen(viewer, filter),
      ),
    );
  const known = new Map(rows.map((row) => [row.documentId, row]));
  return due.flatMap(({ id, step, day }) => {
    const row = known.get(id);
    if (!row) return [];
    const document = { id, kind: row.kind as DocumentKind, number: row.number ?? '' };
    return {
      id: `${id} ${step}`,
      document,
      customerName: row.customerName,
      step,
      day,
      at: null,
      reason: null,
    };
  });
}
