import postgres from 'postgres';
import { afterAll, expect, inject, it } from 'vitest';
import { startApp } from '../support/app-server.ts';
import { testDatabase } from '../support/database.ts';

const database = await testDatabase();
const app = await startApp(database.url);
const superuser = postgres(inject('testServer').superuserUrl, { max: 1, prepare: false });
afterAll(() => Promise.all([app.stop(), superuser.end()]));

const health = async () => {
  const response = await fetch(`${app.url}/api/health`);
  return [response.status, await response.json()];
};

it('says ready, and not while the database refuses', async () => {
  expect(await health()).toEqual([200, { status: 'ready' }]);

  await superuser.unsafe(`alter database ${database.name} allow_connections false`);
  await superuser`select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = ${database.name}`;
  expect(await health()).toEqual([503, { status: 'unavailable' }]);

  await superuser.unsafe(`alter database ${database.name} allow_connections true`);
  expect(await health()).toEqual([200, { status: 'ready' }]);
});

it('does not say ready on a database that lacks a migration', async () => {
  const sql = postgres(database.url, { max: 1, prepare: false });
  const [last] = await sql`delete from schema_migrations where at = (select max(at) from schema_migrations)
    returning at, hash`;
  expect((await health())[0]).toBe(503);
  await sql`insert into schema_migrations (at, hash) values (${last?.at}, ${last?.hash})`;
  expect((await health())[0]).toBe(200);
  await sql.end();
});
