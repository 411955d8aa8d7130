import 'server-only';
import type { Tx } from '@/db/client';
import { series, seriesCounters } from '@/db/schema';
import { DOCUMENT_KINDS, type DocumentKind } from '@/db/schema/vocabulary';
import type { Day } from '@/lib/dates/day';
import { staffTranslatorFor } from '@/lib/i18n/translator';
import { formatNumber } from '@/lib/numbering/format-number';
import type { TakenNumber } from '@/lib/numbering/take-number';

const FORMAT = '{PREFIX}{YYYY}-{N:4}';

type Counter = { next: number; lastDate: Day };

/** The series that documents of sample customers are numbered in, of every kind, for what is tried out later too. */
export async function writeSeries(tx: Tx, language: string): Promise<SampleNumbers> {
  const t = staffTranslatorFor(language, 'sample');
  const rows = await tx
    .insert(series)
    .values(
      DOCUMENT_KINDS.map((kind) => ({
        kind,
        prefix: t(`prefix.${kind}`),
        format: FORMAT,
        yearlyRestart: true,
        preset: true,
        sample: true,
      })),
    )
    .returning();
  return new SampleNumbers(new Map(rows.map((row) => [row.kind, row])));
}

/** Gives numbers to documents that come in the order of their issue dates, as `takeNumber` does one by one. */
class SampleNumbers {
  readonly #series: ReadonlyMap<DocumentKind, typeof series.$inferSelect>;
  readonly #counters = new Map<string, Counter & { seriesId: string; year: number }>();

  constructor(rows: ReadonlyMap<DocumentKind, typeof series.$inferSelect>) {
    this.#series = rows;
  }

  take(kind: DocumentKind, issueDate: Day): TakenNumber {
    const own = this.#series.get(kind);
    if (!own) throw new Error(`no sample series: ${kind}`);
    const year = Number(issueDate.slice(0, 4));
    const key = `${own.id} ${year}`;
    const sequence = this.#counters.get(key)?.next ?? 1;
    this.#counters.set(key, { seriesId: own.id, year, next: sequence + 1, lastDate: issueDate });
    return {
      seriesId: own.id,
      seriesYear: year,
      sequence,
      number: formatNumber(own.format, { prefix: own.prefix, issueDate, n: sequence }),
    };
  }

  /** Writes down where the series stand, so that the next document goes on from there. */
  async save(tx: Tx): Promise<void> {
    await tx.insert(seriesCounters).values([...this.#counters.values()]);
  }
}
