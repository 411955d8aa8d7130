import 'server-only';
import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { salesFor } from './source';

/** The currencies that were invoiced or credited in, the company's own first; that one alone where nothing was yet. */
export async function soldCurrencies(viewer: Staff<'reports:view'>, base: string): Promise<string[]> {
  const rows = await database().execute<{ currency: string }>(
    sql`select currency from ${salesFor(viewer)} s where part = 'all' and day is not null
      group by currency having sum(invoices) > 0 or sum(credited) <> 0 order by (currency = ${base}) desc, currency`,
  );
  return rows.length > 0 ? rows.map(({ currency }) => currency) : [base];
}
