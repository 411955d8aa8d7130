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
  const { base, currencies, today, filter } = await reportContext(viewer, await searchParams);
  const { currency, every } = filter.choice;
  const { period } = filter.asked;
  const [t, locale, report] = await Promise.all([
    getTranslations('reports'),
    getLocale(),
    period && groupReport(viewer, { currency, every, period, today }),
  ]);
  if (!period || !report) {
    return (
      <ReportFrame report="groups" filter={filter} currencies={currencies} base={base}>
        {null}
      </ReportFrame>
    );
  }
  const { total, groups } = report;
  const best = groups.find(({ group }) => group !== null);
  const share = best && best.net > 0n ? percentOf(best.net, total.net) : null;
  const months = lastMonths(period.to);
  const money = (minor: bigint) => formatMoney(minor, currency, locale);
  return (
    <ReportFrame report="groups" filter={filter} currencies={currencies} base={base}>
      <Figures className="mb-6">
        <Figure
          label={t('netSales')}
          value={money(total.net)}
          note={<Trend now={total.net} before={total.before} />}
        />
        <Figure
          label={t('invoices')}
          value={formatDecimal(String(total.invoices), locale)}
          note={total.credited !== 0n && t('creditedNote', { amount: money(total.credited) })}
        />
        <Figure
          label={t('due')}
          value={money(total.due)}
          note={total.overdue > 0n && t('overdueNote', { amount: money(total.overdue) })}
        />
        {total.daysToPay !== null && (
          <Figure label={t('daysToPay')} value={t('daysNote', { count: total.daysToPay })} />
        )}
        {best && share !== null && (
          <Figure
            label={t('best')}
            value={<bdi>{best.group?.name}</bdi>}
            note={t('shareOf', { share: formatPercent(share, locale, 1) })}
          />
        )}
      </Figures>
      {total.invoices > 0 || total.credited !== 0n ? (
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
