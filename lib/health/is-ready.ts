import 'server-only';
import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import journal from '@/db/migrations/meta/_journal.json';

/** True when the database answers and holds every migration that this build was made with. */
export async function isReady(): Promise<boolean> {
  const newest = Math.max(...journal.entries.map((entry) => entry.when));
  try {
    const [row] = await database().execute<{ at: string | null }>(
      sql`select max(at)::text as at from schema_migrations`,
    );
    return Number(row?.at ?? 0) >= newest;
  } catch (error) {
    console.error('Not ready:', error);
    return false;
  }
}
