import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FilterMenu } from '@/components/ui/filter-menu';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { formatDay } from '@/lib/dates/format';
import { currencyParam } from '@/lib/reports/currency-choice';
import { PERIODS, type Period, periodBefore, USUAL } from '@/lib/reports/period';
import { type ReportFilter, reportHref, reportQuery, type SalesReport } from '@/lib/reports/report-filter';
import { CurrencyMenu, UnknownCurrency } from './currency-menu';
import { PeriodForm } from './period-form';
import { ReportHead } from './report-head';

/** What all reports have: their tabs, period, currency and export, and what the figures below stand for. */
export function ReportFrame({
  report,
  filter,
  currencies,
  base,
  search,
  children,
}: {
  report: SalesReport;
  filter: ReportFilter;
  currencies: readonly string[];
  /** The company's own. */
  base: string;
  search?: ReactNode;
  /** Absent while the period makes no sense. */
  children: ReactNode;
}) {
  const t = useTranslations('reports');
  const { name, period } = filter.asked;
  return (
    <>
      <ReportHead
        report={report}
        exportHref={period && `/api/reports/${report}${reportQuery(filter)}`}
        hrefs={{
          groups: reportHref('groups', filter, { q: '' }),
          customers: reportHref('customers', filter, { q: '' }),
          ageing: `/admin/reports/ageing?currency=${currencyParam(filter.choice)}`,
        }}
      />
      <ListToolbar search={search} className="mb-3">
        <FilterMenu
          label={name === USUAL ? t('periodChosen', { name: t(`periods.${USUAL}`) }) : t('period')}
          clearHref={reportHref(report, filter, { period: USUAL })}
          options={PERIODS.map((each) => ({
            label: t(`periods.${each}`),
            href: reportHref(report, filter, { period: each }),
            current: each === name && each !== USUAL,
          }))}
        />
        <CurrencyMenu
          choice={filter.choice}
          currencies={currencies}
          base={base}
          hrefOf={(each) => reportHref(report, filter, { currency: each })}
        />
      </ListToolbar>
      <UnknownCurrency choice={filter.choice} />
      {name === 'custom' && <PeriodForm report={report} filter={filter} />}
      {period ? (
        <>
          <p className="mb-4 max-w-200 text-muted text-sm">
            <Span period={period} /> {t('basis')} {filter.choice.every && t('inBase', { base })}
          </p>
          {children}
        </>
      ) : (
        <p className="text-muted">{t('noPeriod')}</p>
      )}
    </>
  );
}

/** The days that are summed up, and those that they are compared with. */
function Span({ period }: { period: Period }) {
  const t = useTranslations('reports');
  const locale = useLocale();
  const days = ({ from, to }: { from: string; to: string }) => ({
    from: formatDay(from, locale),
    to: formatDay(to, locale),
  });
  const { from, to } = period;
  const before = periodBefore(period);
  if (from === null || !before) return <>{t('spanAll')}.</>;
  return (
    <>
      <strong className="font-medium text-ink">{t('span', days({ from, to }))}</strong>,{' '}
      {t('comparedWith', days(before))}.
    </>
  );
}
