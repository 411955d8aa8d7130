import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { series, seriesCounters } from '@/db/schema';
import { DomainError, fieldError } from '@/lib/actions/errors';
import { difference } from '@/lib/audit/difference';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { counterYear } from './list-series';
import type { SeriesInput } from './schemas';

/**
 * Changes a series' format and its next number. The number goes up and never down: what was given stays given
 * (RD 1619/2012, art. 6.1.a: invoices of a series are numbered consecutively).
 */
export async function saveSeries(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  { id, version, next, ...values }: SeriesInput,
) {
  const [before] = await tx
    .select()
    .from(series)
    .where(and(eq(series.id, id), eq(series.sample, false)))
    .for('update');
  if (!before) throw new DomainError('not_found');
  if (before.version !== version) throw new DomainError('stale', { details: before });
  const company = await theCompany(tx);
  const year = counterYear(values.yearlyRestart, today(company.timeZone, new Date()));
  const [counter] = await tx
    .insert(seriesCounters)
    .values({ seriesId: id, year, next })
    .onConflictDoUpdate({
      target: [seriesCounters.seriesId, seriesCounters.year],
      set: { next: sql`greatest(${seriesCounters.next}, ${next})` },
    })
    .returning();
  if (counter && counter.next > next) throw fieldError('next', 'number_given', { next: counter.next });
  await tx
    .update(series)
    .set({ ...values, version: version + 1 })
    .where(eq(series.id, id));
  await writeAudit(tx, actorOf(viewer), {
    action: 'series.changed',
    subject: { kind: 'series', id, name: values.prefix },
    changes: { ...difference(before, values), next },
  });
  return { id };
}
