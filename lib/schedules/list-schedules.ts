import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, schedules } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { byMaking } from '@/lib/lists/by-making';
import { pageOf } from '@/lib/lists/page-of';
import { listedSchedule, scheduleColumns, wantedSchedules } from './listed-schedule';
import type { ScheduleFilter } from './schedule-filter';

const PAGE = 50;

/** Schedules, the newest first; those that have ended, too. */
export async function listSchedules(viewer: Staff<'schedules:view'>, filter: ScheduleFilter) {
  const { beyond, order, paging } = byMaking(schedules.id, filter, PAGE);
  const found = await database()
    .select(scheduleColumns)
    .from(schedules)
    .innerJoin(customers, eq(customers.id, schedules.customerId))
    .where(and(wantedSchedules(viewer, filter), beyond))
    .orderBy(order)
    .limit(PAGE + 1);
  return pageOf({ found, ...paging, show: listedSchedule });
}
