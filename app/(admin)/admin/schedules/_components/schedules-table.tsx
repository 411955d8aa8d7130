import { useLocale, useTranslations } from 'next-intl';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import type { ListedSchedule } from '@/lib/schedules/listed-schedule';
import { ScheduleState } from './schedule-state';

/** All schedules, a row each. */
export function SchedulesTable({ rows }: { rows: readonly ListedSchedule[] }) {
  const t = useTranslations('schedules');
  const locale = useLocale();
  return (
    <Table
      caption={t('title')}
      head={
        <>
          <Head>{t('customer')}</Head>
          <Head>{t('rhythm')}</Head>
          <Head>{t('mode')}</Head>
          <Head>{t('state')}</Head>
          <Head>{t('next')}</Head>
          <Head numeric>{t('amount')}</Head>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <NameCell href={`/admin/schedules/${row.id}`}>{row.customerName}</NameCell>
          <Cell>{t('rhythmOf', { unit: row.unit, every: row.every })}</Cell>
          <Cell phone="hidden">{t(`modes.${row.mode}`)}</Cell>
          <Cell>
            <ScheduleState state={row.state} />
          </Cell>
          <Cell className="figures whitespace-nowrap">{row.nextDay && formatDay(row.nextDay, locale)}</Cell>
          <Cell numeric phone="end">
            {formatMoney(row.total, row.currency, locale)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
