import 'server-only';
import { onStop } from '@/lib/process/on-stop';
import { JOB_NAMES, runJob } from './handlers';
import { openBoss } from './open-boss';
import { runDue } from './run-due';
import { tidyUp } from './tidy-up';

/** Jobs that are under way when the process stops may take this long to finish. */
const LAST_JOBS_MS = 10_000;

const TIDY_UP_MS = 6 * 3_600_000;
const RUN_DUE_MS = 60_000;

/** Runs the jobs in this process until it stops. One process does it: the first worker of `npm start`. */
export async function startJobs(): Promise<void> {
  const boss = await openBoss();
  onStop(() => boss.stop({ graceful: true, timeout: LAST_JOBS_MS }));
  for (const name of JOB_NAMES) {
    await boss.work(name, { pollingIntervalSeconds: 1, batchSize: 1 }, async ([job]) => {
      if (job) await runJob(name, job.data);
    });
  }
  const tidying = setInterval(() => tidyUp().catch(console.error), TIDY_UP_MS);
  onStop(() => clearInterval(tidying));
  await tidyUp();
  runDueRepeatedly();
}

/** Looks every minute what the clock brought, one round at a time; a stop waits for the piece of work under way. */
function runDueRepeatedly(): void {
  let stopping = false;
  let round: Promise<void> | null = null;
  const look = () => {
    round ??= runDue(new Date(), () => !stopping)
      .catch(console.error)
      .finally(() => {
        round = null;
      });
  };
  const looking = setInterval(look, RUN_DUE_MS);
  onStop(async () => {
    stopping = true;
    clearInterval(looking);
    await round;
  });
  look();
}
