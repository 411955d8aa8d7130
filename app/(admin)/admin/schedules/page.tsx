import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterMenu } from '@/components/ui/filter-menu';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { PageHead } from '@/components/ui/page-head';
import { SearchInput } from '@/components/ui/search-input';
import { Tabs } from '@/components/ui/tabs';
import { RUN_OUTCOMES } from '@/db/schema/vocabulary';
import { requireStaff } from '@/lib/auth/require-staff';
import { getCustomer } from '@/lib/customers/get-customer';
import { countFailing } from '@/lib/schedules/list-runs';
import { SCHEDULE_VIEWS, scheduleFilter, schedulesHref } from '@/lib/schedules/schedule-filter';
import { schedulesView } from './_components/schedules-view';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('schedules'))('title') };
}

/** What will run, all schedules, and what ran. */
export default async function SchedulesPage({ searchParams }: PageProps<'/admin/schedules'>) {
  const viewer = await requireStaff('schedules:view', 'customers:view');
  const filter = scheduleFilter(await searchParams);
  const [t, failing, customer, view] = await Promise.all([
    getTranslations('schedules'),
    countFailing(viewer),
    filter.customerId ? getCustomer(viewer, filter.customerId) : null,
    schedulesView(viewer, filter),
  ]);
  const filtered = Boolean(filter.search || filter.customerId || filter.outcome);
  return (
    <>
      <PageHead title={t('title')} />
      {failing > 0 && (
        <Banner
          tone="red"
          className="mb-4"
          action={
            <ButtonLink
              href={schedulesHref({
                ...filter,
                view: 'runs',
                outcome: 'failed',
                search: '',
                customerId: null,
              })}
            >
              {t('showFailed')}
            </ButtonLink>
          }
        >
          {t('failedCount', { count: failing })}
        </Banner>
      )}
      <Tabs
        label={t('views')}
        className="mb-4"
        tabs={SCHEDULE_VIEWS.map((each) => ({
          href: schedulesHref({ ...filter, view: each, outcome: null }),
          label: t(`show.${each}`),
          current: each === filter.view,
        }))}
      />
      <ListToolbar search={<SearchInput label={t('search')} />}>
        {customer && (
          <FilterMenu
            label={t('customer')}
            clearHref={schedulesHref({ ...filter, customerId: null })}
            options={[{ label: customer.displayName, href: schedulesHref(filter), current: true }]}
          />
        )}
        {filter.view === 'runs' && (
          <FilterMenu
            label={t('state')}
            clearHref={schedulesHref({ ...filter, outcome: null })}
            options={RUN_OUTCOMES.map((outcome) => ({
              label: t(`outcomes.${outcome}`),
              href: schedulesHref({ ...filter, outcome }),
              current: filter.outcome === outcome,
            }))}
          />
        )}
      </ListToolbar>
      {view ??
        (filtered ? (
          <EmptyState
            action={
              <ButtonLink href={schedulesHref({ ...filter, search: '', customerId: null, outcome: null })}>
                {t('clear')}
              </ButtonLink>
            }
          >
            {t('noMatch')}
          </EmptyState>
        ) : (
          <EmptyState action={<ButtonLink href="/admin/invoices">{t('toInvoices')}</ButtonLink>}>
            {t(filter.view === 'next' ? 'noneNext' : filter.view === 'all' ? 'none' : 'noneRuns')}
          </EmptyState>
        ))}
    </>
  );
}
