import { useLocale, useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { formatDay } from '@/lib/dates/format';
import type { ScheduleDetails } from '@/lib/schedules/get-schedule';
import type { ListedRun } from '@/lib/schedules/list-runs';

/** Why a schedule makes no invoices, where it makes none. */
export function ScheduleBanners({
  details: { schedule, customerTaken },
  failed,
}: {
  details: ScheduleDetails;
  failed: ListedRun | undefined;
}) {
  const [t, e] = [useTranslations('schedules'), useTranslations('errors')];
  const locale = useLocale();
  if (schedule.state === 'ended') return null;
  return (
    <div className="mb-4 flex flex-col gap-2 empty:hidden">
      {schedule.state === 'paused' && <Banner tone="amber">{t('pausedBanner')}</Banner>}
      {!customerTaken && <Banner tone="amber">{t('inactiveBanner')}</Banner>}
      {failed?.reason && (
        <Banner tone="red">
          {t('failedBanner', {
            day: formatDay(failed.day, locale),
            reason: e(failed.reason.code, failed.reason.params),
          })}
        </Banner>
      )}
    </div>
  );
}
