import 'server-only';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, documents, scheduleRuns, schedules } from '@/db/schema';
import type { RunOutcome } from '@/db/schema/vocabulary';
import type { FieldError } from '@/lib/actions/errors';
import type { SignedInStaff, Staff } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { byMaking } from '@/lib/lists/by-making';
import { pageOf } from '@/lib/lists/page-of';
import { wantedSchedules } from './listed-schedule';
import type { ScheduleFilter } from './schedule-filter';

const PAGE = 50;

/** What came of a day of a schedule. `total` in minor units of `currency`, of the invoice that was made. */
export type ListedRun = {
  id: string;
  scheduleId: string;
  customerName: string;
  day: Day;
  at: Date;
  tries: number;
  outcome: RunOutcome;
  reason: FieldError | null;
  invoice: { id: string; number: string | null; total: bigint; currency: string } | null;
};

/** Runs, the latest first. */
export async function listRuns(viewer: Staff<'schedules:view'>, filter: ScheduleFilter) {
  const { beyond, order, paging } = byMaking(scheduleRuns.id, filter, PAGE);
  const { outcome } = filter;
  const found = await runRows(
    and(wantedSchedules(viewer, filter), outcome ? eq(scheduleRuns.outcome, outcome) : undefined, beyond),
    order,
    PAGE + 1,
  );
  return pageOf({ found, ...paging, show: listedRun });
}

/** The latest runs of a schedule that the viewer has been shown. */
export const runsOfSchedule = async (viewer: SignedInStaff, scheduleId: string): Promise<ListedRun[]> =>
  (
    await runRows(
      and(eq(scheduleRuns.scheduleId, scheduleId), wantedSchedules(viewer, { search: '', customerId: null })),
      desc(scheduleRuns.id),
      PAGE,
    )
  ).map(listedRun);

/** How many schedules stand still because a run failed. */
export async function countFailing(viewer: Staff<'schedules:view'>): Promise<number> {
  const [row] = await database()
    .select({ count: sql<number>`count(*)::int` })
    .from(scheduleRuns)
    .innerJoin(schedules, eq(schedules.id, scheduleRuns.scheduleId))
    .innerJoin(customers, eq(customers.id, schedules.customerId))
    .where(
      and(
        wantedSchedules(viewer, { search: '', customerId: null }),
        eq(scheduleRuns.outcome, 'failed'),
        sql`${schedules.nextDay} is not null`,
      ),
    );
  return row?.count ?? 0;
}

const runRows = (wanted: SQL | undefined, order: SQL, limit: number) =>
  database()
    .select({
      id: scheduleRuns.id,
      scheduleId: scheduleRuns.scheduleId,
      customerName: customers.displayName,
      day: scheduleRuns.day,
      at: scheduleRuns.at,
      tries: scheduleRuns.tries,
      outcome: scheduleRuns.outcome,
      reason: scheduleRuns.reason,
      reasonParams: scheduleRuns.reasonParams,
      documentId: documents.id,
      number: documents.number,
      total: documents.total,
      currency: schedules.currency,
    })
    .from(scheduleRuns)
    .innerJoin(schedules, eq(schedules.id, scheduleRuns.scheduleId))
    .innerJoin(customers, eq(customers.id, schedules.customerId))
    .leftJoin(documents, eq(documents.id, scheduleRuns.documentId))
    .where(wanted)
    .orderBy(order)
    .limit(limit);

function listedRun({
  reason,
  reasonParams,
  documentId,
  number,
  total,
  currency,
  ...run
}: Awaited<ReturnType<typeof runRows>>[number]): ListedRun {
  return {
    ...run,
    reason: reason ? { code: reason as FieldError['code'], params: reasonParams ?? undefined } : null,
    invoice: documentId ? { id: documentId, number, total: total ?? 0n, currency } : null,
  };
}
