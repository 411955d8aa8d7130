import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RankBars } from '@/components/reports/rank-bars';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { SearchInput } from '@/components/ui/search-input';
import { requireStaff } from '@/lib/auth/require-staff';
import { customerReport } from '@/lib/reports/customer-report';
import { groupReport } from '@/lib/reports/group-report';
import { lastMonths } from '@/lib/reports/period';
import { reportContext } from '@/lib/reports/report-context';
import { reportHref } from '@/lib/reports/report-filter';
import { ReportFrame } from '../_components/report-frame';
import { CustomerSalesTable } from './_components/customer-sales-table';

const BARS = 8;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('customers') };
}

export default async function CustomerReportPage({ searchParams }: PageProps<'/admin/reports/customers'>) {
  const viewer = await requireStaff('reports:view');
  const { base, currencies, today, filter } = await reportContext(viewer, await searchParams);
  const { q, after, before } = filter;
  const { currency, every } = filter.choice;
  const { period } = filter.asked;
  const [t, page, groups] = await Promise.all([
    getTranslations('reports'),
    period && customerReport(viewer, { currency, every, period, today, q, after, before }),
    period && groupReport(viewer, { currency, every, period, today }),
  ]);
  const frame = {
    report: 'customers',
    filter,
    currencies,
    base,
    search: <SearchInput label={t('search')} />,
  } as const;
  if (!period || !page || !groups) return <ReportFrame {...frame}>{null}</ReportFrame>;
  const begins = q === '' && page.previous === null;
  return (
    <ReportFrame {...frame}>
      {page.rows.length === 0 ? (
        <EmptyState
          action={
            q !== '' && (
              <ButtonLink href={reportHref('customers', filter, { q: '' })}>{t('clearSearch')}</ButtonLink>
            )
          }
        >
          {q === '' ? t('none') : t('noMatch')}
        </EmptyState>
      ) : (
        <>
          {begins && (
            <div className="mb-8 max-w-160">
              <RankBars
                title={t('customerRanking')}
                currency={currency}
                ranked={page.rows.slice(0, BARS).map(({ id, name, net }) => ({
                  ...{ key: id, name, amount: net },
                  href: `/admin/customers/${id}`,
                }))}
              />
            </div>
          )}
          <CustomerSalesTable
            rows={page.rows}
            total={groups.total.net}
            currency={currency}
            months={lastMonths(period.to)}
          />
        </>
      )}
      <Pager
        previous={page.previous && reportHref('customers', filter, { before: page.previous })}
        next={page.next && reportHref('customers', filter, { after: page.next })}
      />
    </ReportFrame>
  );
}
