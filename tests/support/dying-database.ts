import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database, Tx } from '../../db/client.ts';
import type { TestDatabase } from './clone-database.ts';

const DIE = 'select pg_terminate_backend(pg_backend_pid())';

const MOST_STATEMENTS = 80;

/**
 * Runs a transaction again and again, its backend ended in the place of the first statement, the second and so on,
 * until nothing dies any more.
 * @param leftBehind called after each death
 * @returns what the transaction gave in the end, and how often it died before
 */
export async function endAtEveryStatement<Result>(
  database: TestDatabase,
  work: (tx: Tx) => Promise<Result>,
  leftBehind: () => Promise<void>,
): Promise<{ result: Result; died: number }> {
  for (let at = 1; at <= MOST_STATEMENTS; at += 1) {
    const dying = dyingDatabase(database, at);
    const outcome = await dying.database
      .transaction(async (tx) => {
        const result = await work(tx);
        // One more, so that one dies when all is written and nothing is committed.
        await tx.execute(sql`select 1`);
        return { result };
      })
      .catch(() => null);
    await dying.end();
    if (outcome) return { ...outcome, died: at - 1 };
    await leftBehind();
  }
  throw new Error(`still dying after ${MOST_STATEMENTS} statements`);
}

/** A client whose backend is ended in the place of one statement of a transaction: 1 is the first. */
export function dyingDatabase(database: TestDatabase, at: number) {
  const connection = postgres(database.url, { max: 2, prepare: false, onnotice: () => {} });
  let statements = 0;

  const dying = (tx: postgres.TransactionSql): postgres.TransactionSql =>
    new Proxy(tx, {
      get(target, name) {
        if (name !== 'unsafe') return Reflect.get(target, name);
        return (...query: Parameters<typeof target.unsafe>) => {
          statements += 1;
          return statements === at ? target.unsafe(DIE) : target.unsafe(...query);
        };
      },
    });
  const client = new Proxy(connection, {
    get(target, name) {
      if (name !== 'begin') return Reflect.get(target, name);
      return (work: (tx: postgres.TransactionSql) => unknown) => target.begin((tx) => work(dying(tx)));
    },
  });
  return {
    database: drizzle(client, { casing: 'snake_case' }) as unknown as Database,
    end: () => connection.end({ timeout: 1 }),
  };
}
