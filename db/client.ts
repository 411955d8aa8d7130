import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { preparing } from './preparing.ts';
import { databaseUrl } from './url.ts';

/**
 * Without startup parameters, and prepared only where `DATABASE_PREPARE` says so, so that a pooler in transaction mode
 * works in front of PostgreSQL. Nothing else may use this client: drizzle takes its date serializer away.
 */
function open() {
  const prepare = process.env.DATABASE_PREPARE === '1';
  const client = postgres(databaseUrl(), {
    max: Number(process.env.DATABASE_POOL ?? 10),
    prepare,
    onnotice: () => {},
  });
  return drizzle(prepare ? preparing(client) : client, { casing: 'snake_case' });
}

export type Database = ReturnType<typeof open>;
/** A transaction, and the only thing that functions which write are given. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

// Kept over reloads of modules in development, where each would open a pool of its own.
const kept = globalThis as { clientelaDatabase?: Database };

/** The database of this process; opened when first asked for, so that a build needs none. */
export function database(): Database {
  kept.clientelaDatabase ??= open();
  return kept.clientelaDatabase;
}
