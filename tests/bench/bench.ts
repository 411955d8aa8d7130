import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { encode } from 'next-auth/jwt';
import postgres, { type Sql } from 'postgres';
import { freePort } from '../../scripts/process/free-port';
import { startApp } from '../support/app-server';
import { Client } from './client';
import { type Recording, startRecorder } from './limits/recorder';
import type { Timing } from './measure';
import { parentOf } from './processes';

/** What rows are measured with. */
export type Bench = {
  /** The app as people run it: built, a process for each core. */
  client: Client;
  /** For facts about the data, never while something is measured. */
  sql: Sql;
  databaseUrl: string;
  /** What a request asks of the database. */
  record: (work: (client: Client) => Promise<unknown>) => Promise<Recording>;
  /** Of the app and, where it runs on this machine, the database: with all that they started. */
  processes: { app: number; database: number | null };
};

/** A number of the table. What has no duration has a value with its unit. */
export type Measured = {
  timing?: Timing;
  /** The same without the app: SQL alone, or HTML printed alone. */
  limit?: Timing | undefined;
  value?: { amount: number; unit: string };
  /** What else must be known to read it. */
  remark?: string;
};

/** What is to be reached; a row may have several. */
export type Goal = { p50_ms?: number; p95_ms?: number; per_s?: number; value?: number };

export type Row = {
  name: string;
  goal: Goal;
  run: (bench: Bench) => Promise<Measured>;
  /** What a page asks of the database, by its address: for looking at the plans. */
  record?: (bench: Bench) => Promise<Map<string, Recording>>;
};

/** Of tests/support/app-server.ts, which starts the app. */
const SECRET = 'only-for-tests-'.repeat(3);

/**
 * Starts the app on a seeded database, and a second one of a single process behind the recorder, which is asked once
 * for each row and idles otherwise.
 */
export async function withBench(
  databaseUrl: string,
  environment: Record<string, string>,
  work: (bench: Bench) => Promise<void>,
): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, prepare: false, onnotice: () => {} });
  const cookie = await staffCookie(sql);
  const undo: (() => Promise<void> | void)[] = [() => sql.end()];
  const clientOf = (url: string) => {
    const client = new Client(url, cookie);
    undo.push(() => client.close());
    return client;
  };
  try {
    const app = await startApp(databaseUrl, { ...environment, WEB_WORKERS: process.env.WEB_WORKERS ?? '' });
    undo.push(app.stop);
    const recorder = await startRecorder(databaseUrl);
    undo.push(recorder.close);
    const recorded = await startWorker(recorder.url, environment);
    undo.push(recorded.stop);
    const asking = clientOf(recorded.url);
    await work({
      client: clientOf(app.url),
      sql,
      databaseUrl,
      record: (ask) => recorder.record(() => ask(asking)),
      processes: { app: app.pid, database: await postmaster(sql) },
    });
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

/** One web process alone: without jobs, whose statements belong to no request. */
async function startWorker(databaseUrl: string, environment: Record<string, string>) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const worker = fork('scripts/web/worker.ts', {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DATABASE_PREPARE: '1',
      AUTH_SECRET: SECRET,
      NEXTAUTH_SECRET: SECRET,
      APP_URL: url,
      NEXTAUTH_URL: url,
      HOST: '127.0.0.1',
      PORT: String(port),
      ...environment,
    },
  });
  await once(worker, 'message');
  const stop = async () => {
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  };
  return { url, stop };
}

/** A browser in which the administrator has signed in. */
async function staffCookie(sql: Sql): Promise<string> {
  const id = randomUUID();
  await sql`insert into sessions (id, staff_id, expires_at)
    select ${id}, id, now() + interval '1 day' from staff order by id limit 1`;
  return `clientela.staff=${await encode({ token: { sub: id }, secret: SECRET })}`;
}

/** The database's first process, where it is one of this machine. */
async function postmaster(sql: Sql): Promise<number | null> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return row ? parentOf(row.pid, 'postgres') : null;
}
