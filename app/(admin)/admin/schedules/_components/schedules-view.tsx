import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Pager } from '@/components/ui/pager';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { listRuns } from '@/lib/schedules/list-runs';
import { listSchedules } from '@/lib/schedules/list-schedules';
import { type ScheduleFilter, schedulesHref } from '@/lib/schedules/schedule-filter';
import { upcomingRuns } from '@/lib/schedules/upcoming-runs';
import { RemindersView } from './reminders-view';
import { RunsTable } from './runs-table';
import { SchedulesTable } from './schedules-table';
import { UpcomingTable } from './upcoming-table';

/** The list that a filter asks for; null where there is nothing in it. */
export async function schedulesView(
  viewer: Staff<'schedules:view'>,
  filter: ScheduleFilter,
): Promise<ReactNode> {
  if (filter.view === 'next') {
    const { runs, more } = await upcomingRuns(viewer, filter);
    if (runs.length === 0) return null;
    const t = await getTranslations('schedules');
    return (
      <>
        <UpcomingTable runs={runs} />
        {more && <p className="mt-3 text-muted text-sm">{t('moreNext', { count: runs.length })}</p>}
      </>
    );
  }
  if (filter.view === 'reminders') return <RemindersView viewer={viewer} filter={filter} />;
  if (filter.view === 'all') {
    const page = await listSchedules(viewer, filter);
    return page.rows.length === 0 ? null : (
      <>
        <SchedulesTable rows={page.rows} />
        <Pages {...page} filter={filter} />
      </>
    );
  }
  const [page, { timeZone }] = await Promise.all([listRuns(viewer, filter), theCompany()]);
  return page.rows.length === 0 ? null : (
    <>
      <RunsTable rows={page.rows} timeZone={timeZone} />
      <Pages {...page} filter={filter} />
    </>
  );
}

type PagesProps = { filter: ScheduleFilter; previous: string | null; next: string | null };

const Pages = ({ filter, previous, next }: PagesProps) => (
  <Pager
    previous={previous && schedulesHref(filter, { before: previous })}
    next={next && schedulesHref(filter, { after: next })}
  />
);
