import { PgBoss } from 'pg-boss';
import { JOB_QUEUES, JOB_SCHEMA } from './job-queues.ts';

/**
 * Makes or updates pg-boss's tables and our queues, so that a job can be written in any transaction before any
 * process runs jobs. Several instances may call it at once: pg-boss takes a lock of its own.
 *
 * @param url connection string of the database, as its owner
 */
export async function prepareJobs(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema: JOB_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on('error', console.error);
  try {
    await boss.start();
    for (const [name, options] of Object.entries(JOB_QUEUES)) {
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
