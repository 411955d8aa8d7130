import 'server-only';
import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, schedules } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { pageOf } from '@/lib/lists/page-of';
import { listedSchedule, scheduleColumns, wantedSchedules } from './listed-schedule';
import type { ScheduleFilter } from './schedule-filter';

const PAGE = 50;

/** Schedules, the newest first; those that have ended, too. */
export async function listSchedules(viewer: Staff<'schedules:view'>, filter: ScheduleFilter) {
  const { after, before } = filter;
  const found = await database()
    .select(scheduleColumns)
    .from(schedules)
    .innerJoin(customers, eq(customers.id, schedules.customerId))
    .where(
      and(
        wantedSchedules(viewer, filter),
        before ? gt(schedules.id, before.id) : undefined,
        after && !before ? lt(schedules.id, after.id) : undefined,
      ),
    )
    .orderBy(before ? asc(schedules.id) : desc(schedules.id))
    .limit(PAGE + 1);
  return pageOf({
    found,
    size: PAGE,
    backwards: before !== null,
    started: before !== null || after !== null,
    placeOf: ({ id }) => ({ value: '', id }),
    show: listedSchedule,
  });
}
