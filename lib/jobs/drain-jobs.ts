import 'server-only';
import type { PgBoss } from 'pg-boss';
import type { JobName } from '@/db/job-queues';
import { JOB_NAMES, runJob } from './handlers';
import { openBoss } from './open-boss';
import { runDue } from './run-due';
import { tidyUp } from './tidy-up';

/** A function of a serverless host lives for some 60 s at least; the last job needs its share. */
const LONGEST_MS = 30_000;

/**
 * Runs what is due and returns how many jobs that was: by fetching and settling, for hosts where no process stays.
 * @param options.sweep gives back jobs whose process died, tidies up and does what is due by the clock, too
 */
export async function drainJobs(options: { sweep?: boolean } = {}): Promise<number> {
  const boss = await openBoss({ migrate: false, supervise: false });
  const deadline = Date.now() + LONGEST_MS;
  let done = 0;
  try {
    if (options.sweep) {
      await boss.supervise();
      await tidyUp();
      await runDue(new Date(), () => Date.now() < deadline);
    }
    for (const name of JOB_NAMES) {
      while (Date.now() < deadline && (await runNext(boss, name))) done++;
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  return done;
}

async function runNext(boss: PgBoss, name: JobName): Promise<boolean> {
  const [job] = await boss.fetch(name);
  if (!job) return false;
  try {
    await runJob(name, job.data);
    await boss.complete(name, job.id);
  } catch (error) {
    console.error(`Job ${name} ${job.id}:`, error);
    await boss.fail(name, job.id, { message: error instanceof Error ? error.message : String(error) });
  }
  return true;
}
