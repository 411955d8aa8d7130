import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { scheduleRuns, schedules } from '@/db/schema';
import { tellRule } from '@/lib/actions/database-errors';
import { DomainError, type ErrorCode, type FieldError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { takesDocuments } from '@/lib/documents/lock-customer';
import { type HeldSchedule, holdSchedule, lockSchedule } from './lock-schedule';
import { makeInvoice } from './make-invoice';
import { occurrence } from './occurrences';
import type { ScheduleId } from './schemas';

/** What came of a run: the invoice, or why there is none. */
export type RunResult =
  | { outcome: 'made'; documentId: string }
  | { outcome: 'skipped' | 'failed'; reason: FieldError };

/**
 * Runs the next day of a schedule that has come: its invoice and the row that says so are written together, or neither
 * is. A day on which the customer is inactive, or the schedule paused, is skipped; one that fails stays next.
 * Null where nothing is due, somebody else having been quicker, say.
 */
export async function runSchedule(tx: Tx, id: string, now: Date): Promise<RunResult | null> {
  const held = await holdSchedule(tx, id);
  return held && runHeld(tx, held, now);
}

/** The same at the wish of staff, who do not want to wait for the next try. @throws DomainError `not_found` */
export async function retrySchedule(
  tx: Tx,
  viewer: Staff<'schedules:edit'>,
  { id }: ScheduleId,
  now = new Date(),
): Promise<RunResult | null> {
  return runHeld(tx, await lockSchedule(tx, viewer, id), now);
}

async function runHeld(tx: Tx, held: HeldSchedule, now: Date): Promise<RunResult | null> {
  const { schedule, customer } = held;
  const day = today((await theCompany(tx)).timeZone, now);
  if (schedule.nextDay === null || schedule.nextDay > day) return null;
  if (!takesDocuments(customer)) return skip('customer_inactive');
  if (schedule.pausedAt) return skip('schedule_paused');
  const result = await outcomeOf(() => tx.transaction((part) => makeInvoice(part, held, day, now)));
  await noteRun(tx, schedule, result, now);
  return result;

  async function skip(code: ErrorCode): Promise<RunResult> {
    const result = { outcome: 'skipped', reason: { code } } as const;
    await noteRun(tx, schedule, result, now);
    return result;
  }
}

async function outcomeOf(make: () => Promise<string>): Promise<RunResult> {
  try {
    return { outcome: 'made', documentId: await make() };
  } catch (error) {
    const told = tellRule(error);
    if (!(told instanceof DomainError)) throw error;
    const [atField] = Object.values(told.fields);
    return { outcome: 'failed', reason: atField ?? { code: told.code, params: told.params } };
  }
}

/** Writes the run of a schedule's next day, and moves the schedule on unless the run failed. */
export async function noteRun(
  tx: Tx,
  schedule: HeldSchedule['schedule'],
  result: RunResult,
  now: Date,
): Promise<void> {
  if (schedule.nextDay === null) return;
  const reason = result.outcome === 'made' ? null : result.reason;
  const told = {
    outcome: result.outcome,
    reason: reason?.code ?? null,
    reasonParams: reason?.params ?? null,
    documentId: result.outcome === 'made' ? result.documentId : null,
    at: now,
  };
  await tx
    .insert(scheduleRuns)
    .values({ scheduleId: schedule.id, day: schedule.nextDay, cycle: schedule.nextCycle, ...told })
    .onConflictDoUpdate({
      target: [scheduleRuns.scheduleId, scheduleRuns.day],
      set: { ...told, tries: sql`${scheduleRuns.tries} + 1` },
      // What came of a day stays.
      setWhere: eq(scheduleRuns.outcome, 'failed'),
    });
  if (result.outcome === 'failed') return;
  const nextCycle = schedule.nextCycle + 1;
  await tx
    .update(schedules)
    .set({ nextCycle, nextDay: occurrence(schedule, nextCycle), updatedAt: sql`now()` })
    .where(eq(schedules.id, schedule.id));
}
