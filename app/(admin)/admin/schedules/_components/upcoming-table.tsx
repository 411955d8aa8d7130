import { useLocale, useTranslations } from 'next-intl';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import type { UpcomingRun } from '@/lib/schedules/upcoming-runs';
import { ScheduleState } from './schedule-state';

/** What runs next, a row for each day of each schedule. */
export function UpcomingTable({ runs }: { runs: readonly UpcomingRun[] }) {
  const t = useTranslations('schedules');
  const locale = useLocale();
  return (
    <Table
      caption={t('show.next')}
      head={
        <>
          <Head>{t('customer')}</Head>
          <Head>{t('day')}</Head>
          <Head>{t('rhythm')}</Head>
          <Head>{t('mode')}</Head>
          <Head>{t('state')}</Head>
          <Head numeric>{t('amount')}</Head>
        </>
      }
    >
      {runs.map(({ day, schedule }) => (
        <Row key={`${schedule.id} ${day}`}>
          <NameCell href={`/admin/schedules/${schedule.id}`}>{schedule.customerName}</NameCell>
          <Cell className="figures whitespace-nowrap">{formatDay(day, locale)}</Cell>
          <Cell phone="hidden">{t('rhythmOf', { unit: schedule.unit, every: schedule.every })}</Cell>
          <Cell>{t(`modes.${schedule.mode}`)}</Cell>
          <Cell>{day === schedule.nextDay && <ScheduleState state={schedule.state} />}</Cell>
          <Cell numeric phone="end">
            {formatMoney(schedule.total, schedule.currency, locale)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
