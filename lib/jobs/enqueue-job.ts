import 'server-only';
import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import type { Tx } from '@/db/client';
import { JOB_SCHEMA, type JobName } from '@/db/job-queues';
import { drainSoon } from './drain-soon';

/** What each job is given. */
export type JobData = {
  'invite-imported': { importId: string };
  'send-email': { emailId: string /** When the present round of tries began, ISO 8601. */; since?: string };
  'run-schedule': { scheduleId: string };
  'draft-invoice': { estimateId: string };
};

/**
 * Writes a job in the caller's transaction. Its pg-boss is never started and has no connection but the
 * transaction's, so that nothing waits for a second connection while the first is held.
 *
 * @param options.id makes the job unique
 * @param options.delaySeconds not before
 */
export async function enqueueJob<Name extends JobName>(
  tx: Tx,
  name: Name,
  data: JobData[Name],
  options: { id?: string; delaySeconds?: number } = {},
): Promise<void> {
  const db = fromDrizzle(tx, sql);
  const boss = new PgBoss({ db, schema: JOB_SCHEMA });
  await boss.send(name, data, { db, id: options.id, startAfter: options.delaySeconds ?? 0 });
  if (!options.delaySeconds) drainSoon();
}
