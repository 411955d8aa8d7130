import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { customers, scheduleRuns, schedules } from '@/db/schema';
import type { ScheduleMode } from '@/db/schema/vocabulary';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { foundBy } from '@/lib/customers/found-by';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import type { Day } from '@/lib/dates/day';
import type { Rhythm } from './occurrences';
import type { ScheduleFilter } from './schedule-filter';

export type ScheduleState = 'running' | 'paused' | 'failed' | 'ended';

/** A schedule as lists show it. `total` in minor units of `currency`. */
export type ListedSchedule = Rhythm & {
  id: string;
  customerId: string;
  customerName: string;
  currency: string;
  total: bigint;
  mode: ScheduleMode;
  nextCycle: number;
  nextDay: Day | null;
  state: ScheduleState;
};

const failing = sql<boolean>`exists (
  select 1 from ${scheduleRuns} r where r.schedule_id = ${schedules.id} and r.outcome = 'failed')`;

export const scheduleColumns = {
  id: schedules.id,
  customerId: schedules.customerId,
  customerName: customers.displayName,
  currency: schedules.currency,
  total: schedules.total,
  mode: schedules.mode,
  every: schedules.every,
  unit: schedules.unit,
  firstDay: schedules.firstDay,
  cycles: schedules.cycles,
  untilDay: schedules.untilDay,
  nextCycle: schedules.nextCycle,
  nextDay: schedules.nextDay,
  pausedAt: schedules.pausedAt,
  failing,
};

type Facts = { nextDay: Day | null; pausedAt: Date | null; failing: boolean };

const scheduleState = ({ nextDay, pausedAt, failing }: Facts): ScheduleState =>
  nextDay === null ? 'ended' : pausedAt ? 'paused' : failing ? 'failed' : 'running';

export const listedSchedule = ({
  pausedAt,
  failing,
  ...row
}: Omit<ListedSchedule, 'state'> & Facts): ListedSchedule => ({
  ...row,
  state: scheduleState({ nextDay: row.nextDay, pausedAt, failing }),
});

/** Which schedules a member of staff sees, narrowed by a filter; over schedules and their customers. */
export const wantedSchedules = (
  viewer: SignedInStaff,
  { search, customerId }: Pick<ScheduleFilter, 'search' | 'customerId'>,
): SQL | undefined =>
  and(
    visibleCustomers(viewer),
    customerId ? eq(schedules.customerId, customerId) : undefined,
    search ? foundBy(search) : undefined,
  );
