import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MonthColumns } from '@/components/reports/month-columns';
import { RankBars } from '@/components/reports/rank-bars';
import { rankedGroups } from '@/components/reports/ranked-groups';
import { Trend } from '@/components/reports/trend';
import { EmptyState } from '@/components/ui/empty-state';
import { Figure, Figures } from '@/components/ui/figure';
import { requireStaff } from '@/lib/auth/require-staff';
import { formatDecimal, formatMoney, formatPercent } from '@/lib/money/format';
import { percentOf } from '@/lib/money/ratio';
import { groupReport } from '@/lib/reports/group-report';
import { lastMonths } from '@/lib/reports/period';
import { reportContext } from '@/lib/reports/report-context';
import { ReportFrame } from '../_components/report-frame';
import { GroupsTable } from './_components/groups-table';

const BARS = 8;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('groups') };
}

export default async function GroupReportPage({ searchParams }: PageProps<'/admin/reports/groups'>) {
  const viewer = await requireStaff('reports:view');
  const { currencies, filter } = await reportContext(viewer, await searchParams);
  const { currency } = filter;
  const { period } = filter.asked;
  const [t, locale, report] = await Promise.all([
    getTranslations('reports'),
    getLocale(),
    period && groupReport(viewer, currency, period),
  ]);
  if (!period || !report) {
    return (
      <ReportFrame report="groups" filter={filter} currencies={currencies}>
        {null}
      </ReportFrame>
    );
  }
  const { total, groups } = report;
  const best = groups.find(({ group }) => group !== null);
  const share = best && best.invoiced > 0n ? percentOf(best.invoiced, total.invoiced) : null;
  const months = lastMonths(period.to);
  return (
    <ReportFrame report="groups" filter={filter} currencies={currencies}>
      <Figures className="mb-6">
        <Figure
          label={t('invoiced')}
          value={formatMoney(total.invoiced, currency, locale)}
          note={<Trend now={total.invoiced} before={total.before} />}
        />
        <Figure label={t('invoices')} value={formatDecimal(String(total.invoices), locale)} />
        <Figure label={t('customersCount')} value={formatDecimal(String(total.customers), locale)} />
        {best && share !== null && (
          <Figure
            label={t('best')}
            value={<bdi>{best.group?.name}</bdi>}
            note={t('shareOf', { share: formatPercent(share, locale, 1) })}
          />
        )}
      </Figures>
      {total.invoices > 0 ? (
        <div className="mb-8 grid gap-x-12 gap-y-8 lg:grid-cols-2">
          <RankBars
            title={t('ranking')}
            ranked={rankedGroups(groups, t('ungrouped'), BARS)}
            currency={currency}
          />
          <MonthColumns title={t('byMonth')} months={months} amounts={total.months} currency={currency} />
        </div>
      ) : (
        <EmptyState className="py-8">{t('none')}</EmptyState>
      )}
      <GroupsTable report={report} currency={currency} months={months} />
    </ReportFrame>
  );
}
