import 'server-only';
import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, schedules } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { addDays, type Day, today } from '@/lib/dates/day';
import { type ListedSchedule, listedSchedule, scheduleColumns, wantedSchedules } from './listed-schedule';
import { occurrencesUntil } from './occurrences';
import type { ScheduleFilter } from './schedule-filter';

const DAYS = 30;
const MOST = 200;

export type UpcomingRun = { day: Day; schedule: ListedSchedule };

/**
 * What runs in the next thirty days, the first day first, and what is overdue because it failed. At most so many:
 * `more` says whether that is not all.
 */
export async function upcomingRuns(
  viewer: Staff<'schedules:view'>,
  filter: ScheduleFilter,
  now = new Date(),
): Promise<{ runs: UpcomingRun[]; more: boolean }> {
  const until = addDays(today((await theCompany()).timeZone, now), DAYS);
  const rows = await database()
    .select(scheduleColumns)
    .from(schedules)
    .innerJoin(customers, eq(customers.id, schedules.customerId))
    .where(
      and(
        wantedSchedules(viewer, filter),
        lte(schedules.nextDay, until),
        isNull(schedules.pausedAt),
        eq(customers.active, true),
        isNull(customers.archivedAt),
      ),
    )
    .orderBy(asc(schedules.nextDay), asc(schedules.id))
    .limit(MOST + 1);
  const all = rows
    .map(listedSchedule)
    .flatMap((schedule) =>
      occurrencesUntil(schedule, schedule.nextCycle, until, MOST + 1).map((day) => ({ day, schedule })),
    )
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  return { runs: all.slice(0, MOST), more: all.length > MOST };
}
