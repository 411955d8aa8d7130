import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { database, type Tx } from '@/db/client';
import { retried } from '@/lib/actions/retried';
import { testDatabase } from '../../support/database.ts';

await testDatabase();

const lock = (tx: Tx, key: number) => tx.execute(sql`select pg_advisory_xact_lock(${key})`);

it('lets both of two through that stood in each other’s way', async () => {
  const held = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
  let tries = 0;
  const crossing = (own: 0 | 1) =>
    retried(() =>
      database().transaction(async (tx) => {
        tries += 1;
        await lock(tx, own);
        held[own].resolve();
        await held[own === 0 ? 1 : 0].promise;
        await lock(tx, own === 0 ? 1 : 0);
        return own;
      }),
    );
  expect(await Promise.all([crossing(0), crossing(1)])).toEqual([0, 1]);
  expect(tries).toBe(3);
});

it('tries nothing again that is wrong in itself', async () => {
  let tries = 0;
  const wrong = retried(() => {
    tries += 1;
    return database().transaction((tx) => tx.execute(sql`select 1 / 0`));
  });
  await expect(wrong).rejects.toThrow();
  expect(tries).toBe(1);
});
