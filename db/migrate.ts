import { readMigrationFiles } from 'drizzle-orm/migrator';
import postgres from 'postgres';
import { prepareJobs } from './prepare-jobs.ts';

/** Where the generated and the hand-written migrations stand, relative to the project. */
const FOLDER = 'db/migrations';

/** Any fixed number: every instance that migrates this database asks for the same lock. */
const LOCK = 7_305_411;

/**
 * Brings a database to the newest migration, in one transaction behind an advisory lock, since several
 * instances may start at once. The lock belongs to the transaction and not to the session: behind a pooler
 * a session lock would outlive us. The tables of the jobs follow, which pg-boss makes by itself.
 *
 * @param url connection string of the database, as its owner
 * @returns how many migrations were applied now
 */
export async function migrate(url: string): Promise<number> {
  const sql = postgres(url, { max: 1, prepare: false, onnotice: () => {} });
  try {
    const applied = await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${LOCK})`;
      await tx`create table if not exists schema_migrations (
        at bigint primary key, hash text not null, applied_at timestamptz not null default now())`;
      const [last] = await tx<{ at: string | null }[]>`select max(at)::text as at from schema_migrations`;
      const done = Number(last?.at ?? 0);
      const pending = readMigrationFiles({ migrationsFolder: FOLDER }).filter((m) => m.folderMillis > done);
      for (const migration of pending) {
        for (const statement of migration.sql) if (statement.trim()) await tx.unsafe(statement);
        await tx`insert into schema_migrations (at, hash) values (${migration.folderMillis}, ${migration.hash})`;
      }
      return pending.length;
    });
    await prepareJobs(url);
    return applied;
  } finally {
    await sql.end();
  }
}
