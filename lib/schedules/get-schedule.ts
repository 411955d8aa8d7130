import 'server-only';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { customers, documents, schedules } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { takesDocuments } from '@/lib/documents/lock-customer';
import { listedSchedule, scheduleColumns, wantedSchedules } from './listed-schedule';
import { occurrence } from './occurrences';

const UPCOMING = 5;

/** A schedule with all that its page shows; null for none, and for one of a customer that may not be seen. */
export async function getSchedule(viewer: Staff<'schedules:view'>, id: string) {
  if (!z.uuid().safeParse(id).success) return null;
  const [row] = await database()
    .select({
      listed: scheduleColumns,
      itself: schedules,
      active: customers.active,
      archivedAt: customers.archivedAt,
      modelId: documents.id,
      modelNumber: documents.number,
    })
    .from(schedules)
    .innerJoin(customers, eq(customers.id, schedules.customerId))
    .leftJoin(documents, eq(documents.id, schedules.modelId))
    .where(and(eq(schedules.id, id), wantedSchedules(viewer, { search: '', customerId: null })));
  if (!row) return null;
  const schedule = listedSchedule(row.listed);
  const { content, dueDays, version } = row.itself;
  const days = Array.from({ length: UPCOMING }, (_, at) => occurrence(schedule, schedule.nextCycle + at));
  return {
    schedule,
    content,
    dueDays,
    version,
    customerTaken: takesDocuments(row),
    model: row.modelId ? { id: row.modelId, number: row.modelNumber } : null,
    upcoming: schedule.state === 'ended' ? [] : days.filter((day) => day !== null),
  };
}

export type ScheduleDetails = NonNullable<Awaited<ReturnType<typeof getSchedule>>>;
