import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { schedules } from '@/db/schema';
import { DomainError, fieldError } from '@/lib/actions/errors';
import { difference } from '@/lib/audit/difference';
import type { Staff } from '@/lib/auth/viewers';
import { loadDocument } from '@/lib/documents/load-document';
import { lockDocument } from '@/lib/documents/lock-document';
import { auditSchedule } from './audit-schedule';
import { endColumns } from './ends';
import { lockSchedule, type ScheduleRow } from './lock-schedule';
import { occurrence } from './occurrences';
import { namesPeriod } from './period-text';
import { contentOf } from './schedule-content';
import type { EditSchedule, PauseSchedule, RemodelSchedule, ScheduleId } from './schemas';

type Editor = Staff<'schedules:edit'>;

/**
 * How far it takes its invoices, when they are due and when it ends. Its days stay: another rhythm is another schedule.
 * @throws DomainError `not_found`, `stale`, `schedule_ended`
 */
export async function updateSchedule(
  tx: Tx,
  viewer: Editor,
  { id, version, mode, dueDays, ...input }: EditSchedule,
): Promise<{ id: string; version: number }> {
  const held = await lockSchedule(tx, viewer, id);
  const { schedule } = held;
  if (schedule.version !== version) throw new DomainError('stale');
  refuseEnded(schedule);
  const end = endColumns(input);
  const nextDay = occurrence({ ...schedule, ...end }, schedule.nextCycle);
  if (nextDay === null) throw fieldError(end.untilDay ? 'untilDay' : 'cycles', 'schedule_end_passed');
  const changes = { mode, dueDays, ...end };
  await write(tx, id, changes);
  await auditSchedule(tx, viewer, 'updated', held, difference(schedule, changes));
  return { id, version: version + 1 };
}

/** Lets what comes due be skipped, or made again. @throws DomainError `not_found`, `schedule_ended` */
export async function pauseSchedule(
  tx: Tx,
  viewer: Editor,
  { id, paused }: PauseSchedule,
): Promise<{ id: string }> {
  const held = await lockSchedule(tx, viewer, id);
  refuseEnded(held.schedule);
  if ((held.schedule.pausedAt !== null) === paused) return { id };
  await write(tx, id, { pausedAt: paused ? new Date() : null });
  await auditSchedule(tx, viewer, paused ? 'paused' : 'resumed', held);
  return { id };
}

/** Ends it for good; what it made stays. @throws DomainError `not_found` */
export async function endSchedule(tx: Tx, viewer: Editor, { id }: ScheduleId): Promise<{ id: string }> {
  const held = await lockSchedule(tx, viewer, id);
  if (held.schedule.nextDay === null) return { id };
  await write(tx, id, { nextDay: null });
  await auditSchedule(tx, viewer, 'ended', held);
  return { id };
}

/**
 * Has the next invoices say what another invoice or draft of the same customer says; the period stays named where it
 * was. @throws DomainError `not_found`, `schedule_ended`, `no_lines`
 */
export async function remodelSchedule(
  tx: Tx,
  viewer: Editor,
  { id, documentId }: RemodelSchedule,
): Promise<{ id: string }> {
  const { document } = await lockDocument(tx, viewer, 'invoice', documentId);
  const held = await lockSchedule(tx, viewer, id);
  refuseEnded(held.schedule);
  const loaded = await loadDocument(tx, 'invoice', documentId);
  if (!loaded || document.customerId !== held.customer.id) throw new DomainError('not_found');
  const named = held.schedule.content.lines.some(({ description }) => namesPeriod(description));
  const content = contentOf(loaded, named);
  await write(tx, id, { content, total: loaded.totals.total, modelId: documentId });
  await auditSchedule(tx, viewer, 'updated', held, { model: document.number ?? documentId });
  return { id };
}

function refuseEnded({ nextDay }: ScheduleRow): void {
  if (nextDay === null) throw new DomainError('schedule_ended');
}

const write = (tx: Tx, id: string, changes: Partial<ScheduleRow>) =>
  tx
    .update(schedules)
    .set({ ...changes, version: sql`${schedules.version} + 1`, updatedAt: sql`now()` })
    .where(eq(schedules.id, id));
