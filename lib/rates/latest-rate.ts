import 'server-only';
import { and, desc, eq, lte } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { exchangeRates } from '@/db/schema';
import type { Day } from '@/lib/dates/day';
import { plainDecimal } from '@/lib/money/plain-decimal';

/** A rate with the day that it is of and who published it. */
export type KnownRate = { rate: string; day: Day; source: string | null };

/** The latest rate up to a day, weekends and holidays having none of their own; null where nobody has entered any. */
export async function latestRate(
  db: Database | Tx,
  baseCurrency: string,
  currency: string,
  day: Day,
): Promise<KnownRate | null> {
  const { rate, day: ofDay, source, baseCurrency: base, currency: other } = exchangeRates;
  const [found] = await db
    .select({ rate, day: ofDay, source })
    .from(exchangeRates)
    .where(and(eq(base, baseCurrency), eq(other, currency), lte(ofDay, day)))
    .orderBy(desc(ofDay))
    .limit(1);
  return found ? { ...found, rate: plainDecimal(found.rate) } : null;
}
