import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import type { TestServer } from './test-server.ts';

export type TestDatabase = {
  name: string;
  /** As the app connects: owner, not superuser. */
  url: string;
  /** The same database as superuser, to look at anything and to end backends. */
  superuserUrl: string;
  /** Ends its sessions and drops it. */
  drop: () => Promise<void>;
};

/** A new database with all migrations and nothing in it, owned by the app's role; takes some 30 ms. */
export async function cloneDatabase(server: TestServer): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(server, `create database ${name} template ${server.template} owner clientela`);
  return {
    name,
    url: inDatabase(server.appUrl, name),
    superuserUrl: inDatabase(server.superuserUrl, name),
    drop: () => asSuperuser(server, `drop database if exists ${name} with (force)`),
  };
}

async function asSuperuser(server: TestServer, statement: string): Promise<void> {
  const sql = postgres(server.superuserUrl, { max: 1, prepare: false, onnotice: () => {} });
  await sql.unsafe(statement).finally(() => sql.end());
}

function inDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).toString();
}
