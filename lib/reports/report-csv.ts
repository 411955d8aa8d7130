import 'server-only';
import type { Staff } from '@/lib/auth/viewers';
import { type CsvCell, writeCsv } from '@/lib/csv/write-csv';
import type { Day } from '@/lib/dates/day';
import { staffTranslatorFor } from '@/lib/i18n/translator';
import { toDecimalString } from '@/lib/money/minor';
import { percentOf } from '@/lib/money/ratio';
import { rankedCustomers } from './customer-report';
import { groupReport } from './group-report';
import type { Period } from './period';
import type { ReportFilter, SalesReport } from './report-filter';
import type { Sales } from './sales';

const FIGURES = [
  ...(['invoices', 'invoiced', 'credited', 'net', 'share', 'before'] as const),
  ...(['paid', 'due', 'overdue', 'daysToPay'] as const),
] as const;

/** More customers than any small company has. */
export const MOST_ROWS = 1_000_000;

/**
 * A report as it is on the screen, all of it, with headers in a language. Each row says its currency and days, so
 * that files can be put together.
 */
export async function reportCsv(
  viewer: Staff<'reports:view'>,
  report: SalesReport,
  filter: ReportFilter,
  { period, today }: { period: Period; today: Day },
  locale: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const t = staffTranslatorFor(locale, 'reports');
  const { q } = filter;
  const { currency, every } = filter.choice;
  const groups = await groupReport(viewer, { currency, every, period, today });
  const money = (minor: bigint): CsvCell => ({ number: toDecimalString(minor, currency) });
  const count = (number: number): CsvCell => ({ number: String(number) });
  const figures = (sales: Sales): CsvCell[] => [
    count(sales.invoices),
    ...[sales.invoiced, sales.credited, sales.net].map(money),
    { number: percentOf(sales.net, groups.total.net) ?? '' },
    sales.before === null ? '' : money(sales.before),
    ...[sales.paid, sales.due, sales.overdue].map(money),
    sales.daysToPay === null ? '' : count(sales.daysToPay),
  ];
  const facts = [currency, period.from ?? '', period.to];
  const heads = (...names: ('group' | 'customer' | 'customers')[]) => {
    const [name, ...counts] = names.map((each) => t(`csv.${each}`));
    const same = FIGURES.map((each) => t(`csv.${each}`));
    return [name ?? '', t('csv.currency'), t('csv.from'), t('csv.to'), ...counts, ...same];
  };

  if (report === 'groups') {
    const rows = groups.groups.map(({ group, ...sales }) => [
      ...[group?.name ?? t('ungrouped'), ...facts, count(sales.customers)],
      ...figures(sales),
    ]);
    const { total } = groups;
    const last = [t('totalOnce'), ...facts, count(total.customers), ...figures(total)];
    return writeCsv([heads('group', 'customers'), ...rows, last], ',');
  }
  const all = { currency, every, period, today, q, after: null, before: null };
  const { rows } = await rankedCustomers(viewer, all, MOST_ROWS);
  return writeCsv([heads('customer'), ...rows.map((row) => [row.name, ...facts, ...figures(row)])], ',');
}
