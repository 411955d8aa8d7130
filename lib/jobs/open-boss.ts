import 'server-only';
import { type ConstructorOptions, PgBoss } from 'pg-boss';
import { JOB_SCHEMA } from '@/db/job-queues';
import { databaseUrl } from '@/db/url';

/** A started pg-boss with a pool of two of its own: one connection fetches, one settles. Whoever opens it stops it. */
export async function openBoss(options: ConstructorOptions = {}): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    schema: JOB_SCHEMA,
    max: 2,
    schedule: false,
    registerInstance: false,
    ...options,
  });
  // Without a listener, a lost connection would end the process; pg-boss goes on by itself.
  boss.on('error', (error) => console.error('Jobs:', error));
  try {
    return await boss.start();
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
}
