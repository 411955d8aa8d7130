import 'server-only';
import { and, eq, max, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { series, seriesCounters } from '@/db/schema';
import type { DocumentKind } from '@/db/schema/vocabulary';
import { DomainError, fieldError } from '@/lib/actions/errors';
import type { Day } from '@/lib/dates/day';
import { counterYear } from '@/lib/series/list-series';
import { formatNumber } from './format-number';

export type TakenNumber = { seriesId: string; seriesYear: number; sequence: number; number: string };

/**
 * Takes the next number of a kind's series. The series is held until the transaction ends, so that numbers go in the
 * order of commits and a transaction that fails gives its number back: no gap, no double. Documents of sample
 * customers have a series of their own.
 * @throws DomainError `series_missing`; `issue_date_before_last` at `issueDate`
 */
export async function takeNumber(
  tx: Tx,
  kind: DocumentKind,
  issueDate: Day,
  sample: boolean,
): Promise<TakenNumber> {
  const [own] = await tx
    .select()
    .from(series)
    .where(and(eq(series.kind, kind), eq(series.sample, sample), eq(series.preset, true)))
    .for('no key update');
  if (!own) throw new DomainError('series_missing');
  await refuseEarlier(tx, own.id, issueDate);

  const year = counterYear(own.yearlyRestart, issueDate);
  const [counter] = await tx
    .insert(seriesCounters)
    .values({ seriesId: own.id, year, next: 2, lastDate: issueDate })
    .onConflictDoUpdate({
      target: [seriesCounters.seriesId, seriesCounters.year],
      set: { next: sql`${seriesCounters.next} + 1`, lastDate: issueDate },
    })
    .returning({ next: seriesCounters.next });
  if (!counter) throw new Error('a number was not taken');
  const sequence = counter.next - 1;
  return {
    seriesId: own.id,
    seriesYear: year,
    sequence,
    number: formatNumber(own.format, { prefix: own.prefix, issueDate, n: sequence }),
  };
}

/** Numbers and dates rise together, also over the turn of a year that starts again at one. */
async function refuseEarlier(tx: Tx, seriesId: string, issueDate: Day): Promise<void> {
  const [last] = await tx
    .select({ date: max(seriesCounters.lastDate) })
    .from(seriesCounters)
    .where(eq(seriesCounters.seriesId, seriesId));
  if (last?.date && issueDate < last.date) {
    throw fieldError('issueDate', 'issue_date_before_last', { date: last.date });
  }
}
