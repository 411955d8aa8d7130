import 'server-only';
import { cache } from 'react';
import { type Database, database, type Tx } from '@/db/client';
import { company } from '@/db/schema';

export type Company = typeof company.$inferSelect;

/** The company, or null before setup. */
export async function readCompany(db: Database | Tx): Promise<Company | null> {
  const [row] = await db.select().from(company);
  return row ?? null;
}

/** The company, read once a request; null before setup. */
export const currentCompany = cache((): Promise<Company | null> => readCompany(database()));

/** The company where there must be one: as a transaction sees it, else as this request has read it. */
export async function theCompany(db?: Database | Tx): Promise<Company> {
  const row = await (db ? readCompany(db) : currentCompany());
  if (!row) throw new Error('there is no company yet: /setup was not done');
  return row;
}
