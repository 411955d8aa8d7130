import 'server-only';
import type { Staff } from '@/lib/auth/viewers';
import { type CsvCell, writeCsv } from '@/lib/csv/write-csv';
import type { Day } from '@/lib/dates/day';
import { staffTranslatorFor } from '@/lib/i18n/translator';
import { toDecimalString } from '@/lib/money/minor';
import { AGES } from './age';
import { ageingReport, type Owed } from './ageing';
import type { AgeingFilter } from './ageing-filter';
import { MOST_ROWS } from './report-csv';

/** The ageing as it is on the screen, all of it and its total, with heads in a language. */
export async function ageingCsv(
  viewer: Staff<'reports:view'>,
  filter: AgeingFilter,
  at: Day,
  locale: string,
) {
  const t = staffTranslatorFor(locale, 'reports');
  const { currency, every } = filter.choice;
  const whole = { currency, every, at, q: filter.q, after: null, before: null };
  const { rows, total } = await ageingReport(viewer, whole, MOST_ROWS);
  const money = (minor: bigint): CsvCell => ({ number: toDecimalString(minor, currency) });
  const figures = ({ ages, due, credit, balance }: Owed): CsvCell[] =>
    [...AGES.map((age) => ages[age]), due, credit, balance].map(money);
  const heads = [
    ...[t('csv.customer'), t('csv.currency'), t('ageing.at')],
    ...AGES.map((age) => t(`ageing.ages.${age}`)),
    ...[t('ageing.due'), t('ageing.credit'), t('ageing.balance')],
  ];
  return writeCsv(
    [
      heads,
      ...rows.map((row) => [row.name, currency, at, ...figures(row)]),
      [t('total'), currency, at, ...figures(total)],
    ],
    ',',
  );
}
