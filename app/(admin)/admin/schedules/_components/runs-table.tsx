import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatDay, formatMoment } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import type { ListedRun } from '@/lib/schedules/list-runs';
import { RunState } from './schedule-state';

type RunsTableProps = {
  rows: readonly ListedRun[];
  timeZone: string;
  /** All of one schedule: its customer is not named. */
  ofSchedule?: boolean;
};

/** What ran, and why there is no invoice where there is none. */
export function RunsTable({ rows, timeZone, ofSchedule = false }: RunsTableProps) {
  const [t, e] = [useTranslations('schedules'), useTranslations('errors')];
  const locale = useLocale();
  const told = ({ reason, tries, at, outcome, invoice }: ListedRun) => {
    const moment = formatMoment(at, locale, timeZone);
    if (reason) {
      const again = outcome === 'failed' && tries > 1 ? ` ${t('tries', { count: tries, at: moment })}.` : '';
      return `${e(reason.code, reason.params)}${again}`;
    }
    return invoice ? t('ranAt', { at: moment }) : t('noInvoice');
  };
  return (
    <Table
      caption={t('runs')}
      head={
        <>
          {!ofSchedule && <Head>{t('customer')}</Head>}
          <Head>{t('day')}</Head>
          <Head>{t('state')}</Head>
          <Head>{t('invoice')}</Head>
          <Head>{t('outcome')}</Head>
          <Head numeric>{t('amount')}</Head>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          {!ofSchedule && <NameCell href={`/admin/schedules/${row.scheduleId}`}>{row.customerName}</NameCell>}
          {ofSchedule ? (
            <NameCell className="figures">{formatDay(row.day, locale)}</NameCell>
          ) : (
            <Cell className="figures whitespace-nowrap">{formatDay(row.day, locale)}</Cell>
          )}
          <Cell>
            <RunState outcome={row.outcome} />
          </Cell>
          <Cell>
            {row.invoice && (
              <Link
                href={`/admin/invoices/${row.invoice.id}`}
                className="relative z-10 font-medium hover:underline"
              >
                {row.invoice.number ?? t('draft')}
              </Link>
            )}
          </Cell>
          <Cell className="wrap-any">{told(row)}</Cell>
          <Cell numeric phone="end">
            {row.invoice && formatMoney(row.invoice.total, row.invoice.currency, locale)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
