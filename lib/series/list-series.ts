import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { series, seriesCounters } from '@/db/schema';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';

export type SeriesWithNext = typeof series.$inferSelect & {
  /** The number that a document issued today would get. */
  next: number;
  lastDate: string | null;
};

/** The year under which a series counts: the issue date's where it restarts, 0 where it does not. */
export const counterYear = (yearlyRestart: boolean, day: string): number =>
  yearlyRestart ? Number(day.slice(0, 4)) : 0;

/** Each series of the company's own with the number that comes next. */
export async function listSeries(db: Database | Tx = database()): Promise<SeriesWithNext[]> {
  const company = await theCompany(db);
  const day = today(company.timeZone, new Date());
  const rows = await db
    .select()
    .from(series)
    .where(eq(series.sample, false))
    .orderBy(asc(series.kind), asc(series.createdAt));
  return Promise.all(
    rows.map(async (row) => {
      const [counter] = await db
        .select()
        .from(seriesCounters)
        .where(
          and(
            eq(seriesCounters.seriesId, row.id),
            eq(seriesCounters.year, counterYear(row.yearlyRestart, day)),
          ),
        );
      return { ...row, next: counter?.next ?? 1, lastDate: counter?.lastDate ?? null };
    }),
  );
}
