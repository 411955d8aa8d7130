import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { taxes } from '@/db/schema';

export type Tax = typeof taxes.$inferSelect;

/** Taxes on offer for new lines, in their order. */
export function listTaxes(db: Database | Tx = database()): Promise<Tax[]> {
  return db.select().from(taxes).where(eq(taxes.active, true)).orderBy(asc(taxes.position), asc(taxes.name));
}
