import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Figure, Figures } from '@/components/ui/figure';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { Pager } from '@/components/ui/pager';
import { SearchInput } from '@/components/ui/search-input';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import { ageingReport } from '@/lib/reports/ageing';
import { ageingContext } from '@/lib/reports/ageing-context';
import { ageingHref, ageingQuery } from '@/lib/reports/ageing-filter';
import { currencyParam } from '@/lib/reports/currency-choice';
import { CurrencyMenu, UnknownCurrency } from '../_components/currency-menu';
import { ReportHead } from '../_components/report-head';
import { AgeingTable } from './_components/ageing-table';
import { DayForm } from './_components/day-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('ageing.title') };
}

export default async function AgeingPage({ searchParams }: PageProps<'/admin/reports/ageing'>) {
  const viewer = await requireStaff('reports:view');
  const { base, currencies, filter } = await ageingContext(viewer, await searchParams);
  const { choice, q, after, before, asked } = filter;
  const { currency, every } = choice;
  const [t, locale, report] = await Promise.all([
    getTranslations('reports'),
    getLocale(),
    asked.day && ageingReport(viewer, { currency, every, at: asked.day, q, after, before }),
  ]);
  const money = (minor: bigint) => formatMoney(minor, currency, locale);
  return (
    <>
      <ReportHead
        report="ageing"
        exportHref={asked.day && `/api/reports/ageing${ageingQuery(filter)}`}
        hrefs={{
          groups: `/admin/reports/groups?currency=${currencyParam(choice)}`,
          customers: `/admin/reports/customers?currency=${currencyParam(choice)}`,
          ageing: ageingHref(filter, { q: '' }),
        }}
      />
      <ListToolbar search={<SearchInput label={t('search')} />} className="mb-3">
        <CurrencyMenu
          choice={choice}
          currencies={currencies}
          base={base}
          hrefOf={(each) => ageingHref(filter, { currency: each })}
        />
      </ListToolbar>
      <UnknownCurrency choice={choice} />
      <DayForm filter={filter} />
      {asked.day && report ? (
        <>
          <p className="mb-4 max-w-160 text-muted text-sm">
            <strong className="font-medium text-ink">
              {t('ageing.asAt', { day: formatDay(asked.day, locale) })}
            </strong>{' '}
            {t('ageing.basis')} {every && t('inBase', { base })}
          </p>
          {report.unrated > 0 && (
            <p role="status" className="mb-4 text-amber text-sm">
              {t('ageing.unrated', { count: report.unrated })}
            </p>
          )}
          {report.rows.length > 0 ? (
            <>
              <Figures className="mb-6">
                <Figure
                  label={t('ageing.due')}
                  value={money(report.total.due)}
                  note={t('ageing.customers', { count: report.owing })}
                />
                <Figure
                  label={t('ageing.overdue')}
                  value={money(report.total.due - report.total.ages.not_yet)}
                  tone={report.total.due > report.total.ages.not_yet ? 'red' : undefined}
                />
                <Figure label={t('ageing.credit')} value={money(-report.total.credit)} />
                <Figure label={t('ageing.balance')} value={money(report.total.balance)} />
              </Figures>
              <AgeingTable
                rows={report.rows}
                total={report.total}
                currency={currency}
                maySeeInvoices={mayStaff(viewer.role, 'invoices:view')}
              />
            </>
          ) : (
            <EmptyState
              action={
                q !== '' && <ButtonLink href={ageingHref(filter, { q: '' })}>{t('clearSearch')}</ButtonLink>
              }
            >
              {q === '' ? t('ageing.none') : t('ageing.noMatch')}
            </EmptyState>
          )}
          <Pager
            previous={report.previous && ageingHref(filter, { before: report.previous })}
            next={report.next && ageingHref(filter, { after: report.next })}
          />
        </>
      ) : (
        <p className="text-muted">{t('ageing.noDay')}</p>
      )}
    </>
  );
}
