import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { exchangeRates } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { readRateFile } from './read-rate-file';
import type { RateFile } from './schemas';

/**
 * Takes over the rates of a file, all or none; a day's rate that was there is replaced.
 * @throws DomainError at `text`: `rate_file_unreadable`, `rate_file_base`, `rate_file_row` (params: row),
 *   `rate_file_empty`
 */
export async function importRates(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  { text }: RateFile,
): Promise<{ count: number }> {
  const company = await theCompany(tx);
  const read = readRateFile(text, company.currency);
  if (!read.ok) throw fieldError('text', read.code, 'row' in read ? { row: read.row } : undefined);
  // The last of two rates for one day counts, as it would if they were entered one after the other.
  const rates = [...new Map(read.rates.map((one) => [`${one.currency} ${one.day}`, one])).values()];
  if (rates.length === 0) throw fieldError('text', 'rate_file_empty');
  const source = read.source ?? 'CSV';
  await tx.execute(sql`
    insert into ${exchangeRates} (base_currency, currency, day, rate, source, created_by)
    select ${company.currency}, r.currency, r.day::date, r.rate::numeric, ${source}, ${viewer.id}::uuid
    from jsonb_to_recordset(${JSON.stringify(rates)}::jsonb) as r (currency text, day text, rate text)
    on conflict (base_currency, currency, day)
    do update set rate = excluded.rate, source = excluded.source, created_by = excluded.created_by, created_at = now()`);
  await writeAudit(tx, actorOf(viewer), {
    action: 'rates.imported',
    subject: { kind: 'rate', id: null, name: source },
    changes: { count: rates.length },
  });
  return { count: rates.length };
}
