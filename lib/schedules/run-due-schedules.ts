import 'server-only';
import { and, asc, eq, gt, lte, notExists, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { scheduleRuns, schedules } from '@/db/schema';
import { retried } from '@/lib/actions/retried';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { holdSchedule } from './lock-schedule';
import { noteRun, runSchedule } from './run-schedule';

/** A run that failed is tried again by itself after so long. */
const PAUSE_MS = 3_600_000;
const AT_ONCE = 100;

/**
 * Runs every schedule whose day has come, the longest overdue first, and each as often as it was missed. Several
 * processes may do so at once. What fails leaves the others as they are.
 * @param goesOn is asked before each run: a function of a serverless host has not for ever
 */
export async function runDueSchedules(now: Date, goesOn: () => boolean = () => true): Promise<void> {
  const seen = new Set<string>();
  for (;;) {
    const due = (await dueSchedules(now, seen.size + AT_ONCE)).filter((id) => !seen.has(id));
    if (due.length === 0) return;
    for (const id of due) {
      seen.add(id);
      while (true) {
        if (!goesOn()) return;
        if (!(await moved(id, now))) break;
      }
    }
  }
}

/** The job for a schedule whose first day is today: nobody waits for the next round. */
export async function runScheduleSoon({ scheduleId }: { scheduleId: string }): Promise<void> {
  const now = new Date();
  while (await moved(scheduleId, now));
}

/** Whether the schedule's next day was made or skipped, so that the one after it may be due, too. */
async function moved(id: string, now: Date): Promise<boolean> {
  try {
    const result = await retried(() => database().transaction((tx) => runSchedule(tx, id, now)));
    return result !== null && result.outcome !== 'failed';
  } catch (error) {
    console.error(`Schedule ${id}:`, error);
    await database().transaction(async (tx) => {
      const held = await holdSchedule(tx, id);
      const unexpected = { outcome: 'failed', reason: { code: 'schedule_failed' } } as const;
      if (held) await noteRun(tx, held.schedule, unexpected, now);
    });
    return false;
  }
}

async function dueSchedules(now: Date, most: number): Promise<string[]> {
  const db = database();
  const { timeZone } = await theCompany(db);
  const justFailed = db
    .select({ one: sql`1` })
    .from(scheduleRuns)
    .where(
      and(
        eq(scheduleRuns.scheduleId, schedules.id),
        eq(scheduleRuns.outcome, 'failed'),
        gt(scheduleRuns.at, new Date(now.getTime() - PAUSE_MS)),
      ),
    );
  const rows = await db
    .select({ id: schedules.id })
    .from(schedules)
    .where(and(lte(schedules.nextDay, today(timeZone, now)), notExists(justFailed)))
    .orderBy(asc(schedules.nextDay), asc(schedules.id))
    .limit(most);
  return rows.map(({ id }) => id);
}
