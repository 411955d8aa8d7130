import 'server-only';
import { getTableName, type InferInsertModel, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';

/** So many ids as the database makes them, in rising order, for rows that refer to each other and go in at once. */
export async function newIds(tx: Tx, count: number): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select uuid_v7()::text as id from generate_series(1, ${count}::int) order by 1`,
  );
  return rows.map(({ id }) => id);
}

const columnOf = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** JSON as the database reads a row from it: whole numbers of any size as text. */
export const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? each.toString() : each));

/**
 * Inserts thousands of rows that have the same columns, as one parameter: where each value is one, putting the
 * statement together takes longer than the database does.
 */
export async function insertAll<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const keys = Object.keys(first);
  const columns = sql.join(
    keys.map((key) => sql.identifier(columnOf(key))),
    sql`, `,
  );
  const named = rows.map((row) =>
    Object.fromEntries(keys.map((key) => [columnOf(key), (row as Record<string, unknown>)[key] ?? null])),
  );
  await tx.execute(sql`insert into ${table} (${columns}) select ${columns}
    from jsonb_populate_recordset(null::${sql.identifier(getTableName(table))}, ${asJson(named)}::text::jsonb)`);
}
