import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { Pager } from '@/components/ui/pager';
import { mayStaff } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { listReminders, upcomingReminders } from '@/lib/reminders/list-reminders';
import { type ScheduleFilter, schedulesHref } from '@/lib/schedules/schedule-filter';
import { RemindersTable } from './reminders-table';

/** What customers will be reminded of, and what they were. */
export async function RemindersView({
  viewer,
  filter,
}: {
  viewer: Staff<'schedules:view'>;
  filter: ScheduleFilter;
}) {
  const [t, upcoming, page, { timeZone }] = await Promise.all([
    getTranslations('reminders'),
    upcomingReminders(viewer, filter),
    listReminders(viewer, filter),
    theCompany(),
  ]);
  return (
    <div className="mt-6 flex flex-col gap-8">
      <section>
        <h2 className="mb-2 text-lg">{t('upcoming')}</h2>
        {upcoming.length > 0 ? (
          <RemindersTable caption={t('upcoming')} rows={upcoming} timeZone={timeZone} />
        ) : (
          <p className="text-muted">{t('noneUpcoming')}</p>
        )}
        {mayStaff(viewer.role, 'settings:view') && (
          <p className="mt-2">
            <Link href="/admin/settings/reminders" className="underline">
              {t('toSettings')}
            </Link>
          </p>
        )}
      </section>
      <section>
        <h2 className="mb-2 text-lg">{t('done')}</h2>
        {page.rows.length > 0 ? (
          <RemindersTable caption={t('done')} rows={page.rows} timeZone={timeZone} />
        ) : (
          <p className="text-muted">{t('noneDone')}</p>
        )}
        <Pager
          previous={page.previous && schedulesHref(filter, { before: page.previous })}
          next={page.next && schedulesHref(filter, { after: page.next })}
        />
      </section>
    </div>
  );
}
