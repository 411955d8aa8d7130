import 'server-only';
import { onStop } from '@/lib/process/on-stop';
import { JOB_NAMES, runJob } from './handlers';
import { openBoss } from './open-boss';
import { tidyUp } from './tidy-up';

/** Jobs that are under way when the process stops may take this long to finish. */
const LAST_JOBS_MS = 10_000;

const TIDY_UP_MS = 6 * 3_600_000;

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
}
