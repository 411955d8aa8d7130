import { sql } from 'drizzle-orm';
import { vi } from 'vitest';
import { database } from '../../db/client.ts';

/** Comes back once somebody in this file's database waits for a lock. */
export async function lockWaitedFor(): Promise<void> {
  await vi.waitUntil(async () => {
    const [waiting] = await database().execute(
      sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return waiting !== undefined;
  }, 30_000);
}
