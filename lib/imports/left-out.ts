import { unguardFormula } from '@/lib/csv/formula';
import { writeCsv } from '@/lib/csv/write-csv';
import { STAFF_LOCALES } from '@/lib/i18n/locales';
import { staffTranslatorFor } from '@/lib/i18n/translator';
import type { PlannedRow } from './decide-rows';
import type { Mapping } from './fields';
import type { Plan } from './plan-import';
import { reasonsIn } from './reasons';
import type { ImportSettings } from './settings';

/** Rows that an import leaves alone. */
const isLeftOut = ({ outcome }: PlannedRow): boolean =>
  outcome.kind === 'skipped' || outcome.kind === 'error';

const reasonHeader = (locale: string) => staffTranslatorFor(locale, 'imports')('reason');

/**
 * The rows that are left out as a file to correct and import: their own columns as they were, and the reason behind
 * them. Null where there are none.
 */
export function leftOutFile({ table, rows }: Plan, { reading, choices }: ImportSettings, locale: string) {
  const left = rows.filter(isLeftOut);
  if (left.length === 0) return null;
  const reasons = reasonsIn(locale);
  // The reasons of an earlier file make room for those of now.
  const headers = STAFF_LOCALES.map(reasonHeader);
  const keep = table.columns.flatMap((name, at) => (headers.includes(name) ? [] : [at]));
  const names = keep.map((at) => table.columns[at] || fallbackName(choices.mapping, at, locale));
  const lines = left.map(({ cells, outcome }) => [
    ...keep.map((at) => unguardFormula(cells[at] ?? '')),
    reasons(outcome).join(' · '),
    // What a row has beyond the columns stays behind it.
    ...cells.slice(table.columns.length).map(unguardFormula),
  ]);
  return writeCsv([[...names, reasonHeader(locale)], ...lines], reading.delimiter);
}

function fallbackName(mapping: Mapping, at: number, locale: string): string {
  const t = staffTranslatorFor(locale, 'imports');
  const field = mapping[at];
  return field ? t(`fields.${field}`) : t('column', { number: at + 1 });
}
