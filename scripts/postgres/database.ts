import { createHash } from 'node:crypto';
import postgres from 'postgres';
import type { Server } from './server.ts';

/** The app's role and its database; the same name for both. */
const NAME = 'clientela';

type Reachable = Pick<Server, 'port' | 'password'>;

/** Connection string of a server's superuser, for what the app itself may not do. */
export function superuserUrl(server: Reachable, database = 'postgres'): string {
  return `postgres://postgres:${server.password}@127.0.0.1:${server.port}/${database}`;
}

/** Connection string of the app's role. */
export function appUrl(server: Reachable, database = NAME): string {
  return `postgres://${NAME}:${appPassword(server)}@127.0.0.1:${server.port}/${database}`;
}

/** Told from the superuser's, and telling nothing of it: the app's environment holds only this one. */
function appPassword(server: Reachable): string {
  return createHash('sha256').update(`${NAME}:${server.password}`).digest('hex');
}

/**
 * Makes the app's role and its database where they are missing. The role owns the database and may create
 * roles, as managed servers allow, and is no superuser: policies and grants would not bind one.
 *
 * @returns connection string of the app's role
 */
export async function ensureDatabase(server: Server): Promise<string> {
  const sql = postgres(superuserUrl(server), { max: 1, prepare: false, onnotice: () => {} });
  try {
    const [role] = await sql`select 1 from pg_roles where rolname = ${NAME}`;
    if (!role) await sql.unsafe(`create role ${NAME} login createrole password '${appPassword(server)}'`);
    const [database] = await sql`select 1 from pg_database where datname = ${NAME}`;
    if (!database) await sql.unsafe(`create database ${NAME} owner ${NAME}`);
    return appUrl(server);
  } finally {
    await sql.end();
  }
}
