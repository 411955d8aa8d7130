import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { getSchedule } from '@/lib/schedules/get-schedule';
import { runsOfSchedule } from '@/lib/schedules/list-runs';
import { RunsTable } from '../_components/runs-table';
import { ScheduleActions } from '../_components/schedule-actions';
import { ScheduleBanners } from '../_components/schedule-banners';
import { ScheduleFacts } from '../_components/schedule-facts';
import { ScheduleLines } from '../_components/schedule-lines';
import { ScheduleState } from '../_components/schedule-state';

type Props = PageProps<'/admin/schedules/[id]'>;

const read = async ({ params }: Props) => {
  const viewer = await requireStaff('schedules:view');
  const details = (await getSchedule(viewer, (await params).id)) ?? notFound();
  return { viewer, details };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ details }, t] = await Promise.all([read(props), getTranslations('schedules')]);
  return { title: t('of', { customer: details.schedule.customerName }) };
}

/** One schedule: what it does, what comes next, what ran. */
export default async function SchedulePage(props: Props) {
  const { viewer, details } = await read(props);
  const { schedule, content, dueDays, version, upcoming } = details;
  const [t, runs, { timeZone }] = await Promise.all([
    getTranslations('schedules'),
    runsOfSchedule(viewer, schedule.id),
    theCompany(),
  ]);
  return (
    <>
      <PageHead
        title={t('of', { customer: schedule.customerName })}
        back={<Link href="/admin/schedules">{t('title')}</Link>}
        meta={
          <>
            <ScheduleState state={schedule.state} />
            <span>{t('rhythmOf', { unit: schedule.unit, every: schedule.every })}</span>
          </>
        }
        action={
          schedule.state !== 'ended' &&
          mayStaff(viewer.role, 'schedules:edit') && (
            <ScheduleActions
              schedule={{
                id: schedule.id,
                version,
                mode: schedule.mode,
                dueDays,
                end: schedule.cycles !== null ? 'cycles' : schedule.untilDay !== null ? 'until' : 'never',
                cycles: schedule.cycles,
                untilDay: schedule.untilDay ?? '',
              }}
              state={schedule.state}
            />
          )
        }
      />
      <ScheduleBanners details={details} failed={runs.find(({ outcome }) => outcome === 'failed')} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <ScheduleLines lines={content.lines} currency={schedule.currency} total={schedule.total} />
          <section>
            <h2 className="mb-2 text-lg">{t('runs')}</h2>
            {runs.length > 0 ? (
              <RunsTable rows={runs} timeZone={timeZone} ofSchedule />
            ) : (
              <p className="text-muted">{t('noneRuns')}</p>
            )}
          </section>
        </div>
        <ScheduleFacts details={details} upcoming={upcoming} />
      </div>
    </>
  );
}
