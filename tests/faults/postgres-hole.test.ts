import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../support/database.ts';

// postgres.js 3.4.9 let the rest of a transaction run on a replacement connection after its backend had died
// (upstream issue 1186). `patches/` closes that; these are the reproductions.

const database = await testDatabase();
const onlooker = postgres(database.superuserUrl, { max: 1, prepare: false });

beforeAll(async () => {
  await onlooker`create table if not exists hole (who text not null)`;
  await onlooker`grant all on hole to clientela`;
});
beforeEach(async () => {
  await onlooker`truncate hole`;
});
afterAll(() => onlooker.end());

const rows = async () =>
  (await onlooker<{ who: string }[]>`select who from hole order by who`).map((r) => r.who);

type Moment = 'between two queries' | 'in the middle of a query' | 'in the middle of a query with parameters';

const pools: [Moment, number][] = [
  ['between two queries', 1],
  ['between two queries', 4],
  ['in the middle of a query', 1],
  ['in the middle of a query', 4],
  ['in the middle of a query with parameters', 1],
  ['in the middle of a query with parameters', 4],
];

describe.each(pools)('a transaction whose backend is ended %s, in a pool of %i', (moment, max) => {
  let sql: postgres.Sql;
  let closed = Promise.withResolvers<void>();
  beforeEach(() => {
    closed = Promise.withResolvers<void>();
    sql = postgres(database.url, {
      max,
      prepare: false,
      backoff: false,
      onnotice: () => {},
      onclose: () => closed.resolve(),
    });
    return () => sql.end({ timeout: 1 });
  });

  /** Ends the backend of a transaction at the moment, and returns when the client has noticed. */
  async function endBackend(tx: postgres.TransactionSql): Promise<void> {
    const [backend] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
    const pid = backend?.pid ?? 0;
    if (moment !== 'between two queries') {
      const sleep =
        moment === 'in the middle of a query' ? tx`select pg_sleep(60)` : tx`select pg_sleep(${60})`;
      sleep.catch(() => {});
      await vi.waitUntil(async () => {
        const [row] = await onlooker`
          select 1 from pg_stat_activity where pid = ${pid} and wait_event = 'PgSleep'`;
        return row;
      }, 30_000);
    }
    await onlooker`select pg_terminate_backend(${pid}, 10000)`;
    await closed.promise;
  }

  it('leaves nothing of what it wrote before or writes afterwards', async () => {
    const after: unknown[] = [];
    const callback = Promise.withResolvers<void>();
    const outcome = sql.begin(async (tx) => {
      await tx`insert into hole values ('before')`;
      await endBackend(tx);
      // Another query makes the pool open a replacement connection.
      await sql`select 1`;
      for (let i = 0; i < 3; i++) after.push(await tx`insert into hole values ('after')`.catch((e) => e));
      callback.resolve();
    });
    await expect(outcome).rejects.toMatchObject({ code: expect.any(String) });
    await callback.promise;
    expect(after.map((result) => result instanceof Error)).toEqual([true, true, true]);
    expect(await rows()).toEqual([]);
  });

  it('writes, commits and rolls back nothing in the transaction of another request', async () => {
    const other = Promise.withResolvers<void>();
    const dead = Promise.withResolvers<void>();
    const done = Promise.withResolvers<void>();
    const first = sql.begin(async (tx) => {
      await endBackend(tx);
      dead.resolve();
      await other.promise;
      const late = await tx`insert into hole values ('stranger')`.catch((e) => e);
      done.resolve();
      expect(late).toBeInstanceOf(Error);
    });
    const firstOutcome = first.catch((e) => e);

    await dead.promise;
    await sql.begin(async (tx) => {
      await tx`insert into hole values ('own')`;
      other.resolve();
      await done.promise;
      await firstOutcome;
      // Comes after whatever the dead transaction still had to say: its commit or rollback.
      await tx`select 1`;
      expect(await rows()).toEqual([]);
      await tx`insert into hole values ('own, later')`;
    });
    expect(await firstOutcome).toBeInstanceOf(Error);
    expect(await rows()).toEqual(['own', 'own, later']);
  });

  it('rejects savepoints that are entered afterwards', async () => {
    const late = Promise.withResolvers<unknown>();
    const outcome = sql.begin(async (tx) => {
      await endBackend(tx);
      await sql`select 1`;
      late.resolve(await tx.savepoint((inner) => inner`insert into hole values ('inner')`).catch((e) => e));
    });
    await expect(outcome).rejects.toBeInstanceOf(Error);
    expect(await late.promise).toBeInstanceOf(Error);
    expect(await rows()).toEqual([]);
  });

  it('is followed by one that works', async () => {
    await expect(sql.begin(endBackend)).rejects.toBeInstanceOf(Error);
    await sql.begin((tx) => tx`insert into hole values ('next')`);
    expect(await rows()).toEqual(['next']);
  });
});
