import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database } from '../../db/client.ts';
import type { TestDatabase } from './clone-database.ts';

const DIE = 'select pg_terminate_backend(pg_backend_pid())';

/**
 * A client whose backend is ended in the place of one statement of a transaction: 1 is the first. A test goes on
 * with the next number until nothing dies any more.
 */
export function dyingDatabase(database: TestDatabase, at: number) {
  const sql = postgres(database.url, { max: 2, prepare: false, onnotice: () => {} });
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
  const client = new Proxy(sql, {
    get(target, name) {
      if (name !== 'begin') return Reflect.get(target, name);
      return (work: (tx: postgres.TransactionSql) => unknown) => target.begin((tx) => work(dying(tx)));
    },
  });
  return {
    database: drizzle(client, { casing: 'snake_case' }) as unknown as Database,
    end: () => sql.end({ timeout: 1 }),
  };
}
