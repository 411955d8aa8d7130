import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { customers, documents, series } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';

/** Whether the sample data is here: from its loading to its removal it has its series. */
export async function hasSampleData(db: Database | Tx = database()): Promise<boolean> {
  const rows = await db.select({ id: series.id }).from(series).where(eq(series.sample, true)).limit(1);
  return rows.length > 0;
}

export type SampleCounts = { customers: number; documents: number };

/** What goes when the sample data is removed: its customers, and every document of theirs, whoever made it. */
export async function countSampleData(_viewer: Staff<'settings:edit'>): Promise<SampleCounts> {
  const [row] = await database().execute<SampleCounts>(sql`select
    (select count(*)::int from ${customers} where ${customers.sample}) as customers,
    (select count(*)::int from ${documents} d join ${customers} c on c.id = d.customer_id where c.sample) as documents`);
  return row ?? { customers: 0, documents: 0 };
}
