import 'server-only';
import { and, eq, gt, gte, or, sql } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { attempts } from '@/db/schema';

export type Limit = { key: string; tries: number; minutes: number };

const windowStart = (minutes: number) =>
  sql`date_bin(make_interval(mins => ${minutes}), now(), timestamptz '2000-01-01')`;

/**
 * Counts a try against each limit and says whether all of them still allow it. Written outside of any
 * transaction, so that a failed try stays counted; a caller that gives its own has to commit it in any case.
 * A try that one of them refuses already is counted nowhere: thousands of addresses that try one account, or one
 * address that tries thousands of accounts, leave no row each.
 */
export async function allowTry(limits: readonly Limit[], db: Database | Tx = database()): Promise<boolean> {
  if (await isSpent(limits, db)) return false;
  let allowed = true;
  for (const { key, tries, minutes } of limits) {
    const [row] = await db
      .insert(attempts)
      .values({ key, windowStart: windowStart(minutes), count: 1 })
      .onConflictDoUpdate({
        target: [attempts.key, attempts.windowStart],
        set: { count: sql`${attempts.count} + 1` },
      })
      .returning({ count: attempts.count });
    if ((row?.count ?? 1) > tries) allowed = false;
  }
  return allowed;
}

async function isSpent(limits: readonly Limit[], db: Database | Tx): Promise<boolean> {
  const spent = limits.map(({ key, tries, minutes }) =>
    and(
      eq(attempts.key, key),
      sql`${attempts.windowStart} = ${windowStart(minutes)}`,
      gte(attempts.count, tries),
    ),
  );
  return limits.length > 0 && (await db.$count(attempts, or(...spent))) > 0;
}

/** Takes a try back that turned out right, so that only wrong ones count. */
export async function forgiveTry(limits: readonly Limit[], db: Database | Tx = database()): Promise<void> {
  for (const { key, minutes } of limits) {
    await db
      .update(attempts)
      .set({ count: sql`${attempts.count} - 1` })
      .where(
        and(
          eq(attempts.key, key),
          sql`${attempts.windowStart} = ${windowStart(minutes)}`,
          gt(attempts.count, 0),
        ),
      );
  }
}
