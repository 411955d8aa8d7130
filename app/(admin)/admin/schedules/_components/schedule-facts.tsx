import { useLocale, useTranslations } from 'next-intl';
import { Description, DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import type { Day } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/format';
import type { ScheduleDetails } from '@/lib/schedules/get-schedule';

/** What a schedule was told to do, and its next days. */
export function ScheduleFacts({
  details: { schedule, dueDays, model },
  upcoming,
}: {
  details: ScheduleDetails;
  upcoming: readonly Day[];
}) {
  const t = useTranslations('schedules');
  const locale = useLocale();
  const { cycles, untilDay, nextCycle } = schedule;
  const end = cycles
    ? t('endsAfter', { count: cycles })
    : untilDay
      ? t('endsOn', { day: formatDay(untilDay, locale) })
      : t('noEnd');
  return (
    <aside className="flex flex-col gap-6">
      <DescriptionList>
        <Description term={t('customer')}>
          <Link href={`/admin/customers/${schedule.customerId}`} className="hover:underline">
            <bdi>{schedule.customerName}</bdi>
          </Link>
        </Description>
        <Description term={t('mode')}>{t(`modes.${schedule.mode}`)}</Description>
        <Description term={t('due')}>
          {dueDays === null ? t('noDue') : t('dueIn', { days: dueDays })}
        </Description>
        <Description term={t('firstDay')}>{formatDay(schedule.firstDay, locale)}</Description>
        <Description term={t('end')}>{end}</Description>
        <Description term={t('passed')}>{t('madeCount', { count: nextCycle })}</Description>
        <Description term={t('from')}>
          {model && (
            <Link href={`/admin/invoices/${model.id}`} className="hover:underline">
              {model.number ?? t('draft')}
            </Link>
          )}
        </Description>
      </DescriptionList>
      {upcoming.length > 0 && (
        <section>
          <h2 className="mb-2 text-lg">{t('upcoming')}</h2>
          <ul className="figures flex flex-col gap-1">
            {upcoming.map((day) => (
              <li key={day}>{formatDay(day, locale, 'long')}</li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
