import { sql } from 'drizzle-orm';
import { database } from '../../db/client.ts';

/** What stands in every table, jobs too, as one text to compare; without those that are named. */
export async function allTables(except: readonly string[] = []): Promise<string> {
  const found = await database().execute<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'public' or (schemaname, tablename) = ('pgboss', 'job') order by 1`);
  const tables = found.filter(({ name }) => !except.includes(name));
  const contents = tables.map(({ name }) =>
    database().execute<{ rows: string }>(
      sql.raw(`select coalesce(string_agg(t::text, e'\\n' order by t::text), '') as rows from ${name} t`),
    ),
  );
  const rows = await Promise.all(contents);
  return tables.map(({ name }, index) => `${name}\n${rows[index]?.[0]?.rows}`).join('\n\n');
}
