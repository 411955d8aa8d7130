import 'server-only';
import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { attempts } from '@/db/schema';

export type Limit = { key: string; tries: number; minutes: number };

/**
 * Counts a try against each limit and says whether all of them still allow it. Written outside of any
 * transaction, so that a failed try stays counted.
 */
export async function allowTry(limits: readonly Limit[]): Promise<boolean> {
  let allowed = true;
  for (const { key, tries, minutes } of limits) {
    const [row] = await database()
      .insert(attempts)
      .values({
        key,
        windowStart: sql`date_bin(make_interval(mins => ${minutes}), now(), timestamptz '2000-01-01')`,
        count: 1,
      })
      .onConflictDoUpdate({
        target: [attempts.key, attempts.windowStart],
        set: { count: sql`${attempts.count} + 1` },
      })
      .returning({ count: attempts.count });
    if ((row?.count ?? 1) > tries) allowed = false;
  }
  return allowed;
}
