import { getLocale, getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { MonthColumns } from '@/components/reports/month-columns';
import { RankBars } from '@/components/reports/rank-bars';
import { rankedGroups } from '@/components/reports/ranked-groups';
import { Trend } from '@/components/reports/trend';
import { Link } from '@/components/ui/link';
import { Skeleton } from '@/components/ui/skeleton';
import type { Staff } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { formatMoney } from '@/lib/money/format';
import { customerReport } from '@/lib/reports/customer-report';
import { groupReport } from '@/lib/reports/group-report';
import { lastMonths, namedPeriod, type Period, USUAL } from '@/lib/reports/period';
import { soldCurrencies } from '@/lib/reports/sold-currencies';

const SHOWN = 5;

/** What came in over the last twelve months and from whom, by the reports' own functions; absent before any sale. */
export async function HomeSales({
  viewer,
  base,
  today,
}: {
  viewer: Staff<'reports:view'>;
  base: string;
  today: Day;
}) {
  const period = namedPeriod(USUAL, today);
  const [currency = base] = await soldCurrencies(viewer, base);
  const [t, locale, { total, groups }] = await Promise.all([
    getTranslations('reports'),
    getLocale(),
    groupReport(viewer, { currency, every: false, period, today }),
  ]);
  if (total.invoices === 0 && total.credited === 0n) return null;
  const grouped = groups.some(({ group }) => group !== null);
  return (
    <section aria-labelledby="home-sales" className="mb-8">
      <h2 id="home-sales" className="mb-3 text-lg">
        {t('home.title')}
      </h2>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2 xl:grid-cols-3">
        <div>
          <p className="text-muted text-sm">{t('home.invoiced', { currency })}</p>
          <p className="mb-3 flex flex-wrap items-baseline gap-x-3">
            <span className="figures font-medium text-xl">{formatMoney(total.net, currency, locale)}</span>
            <Trend now={total.net} before={total.before} />
          </p>
          <MonthColumns
            title={t('byMonth')}
            months={lastMonths(today)}
            amounts={total.months}
            currency={currency}
          />
        </div>
        {grouped && (
          <div>
            <RankBars
              title={t('ranking')}
              ranked={rankedGroups(groups, t('ungrouped'), SHOWN)}
              currency={currency}
            />
            <More href="/admin/reports/groups">{t('home.seeGroups')}</More>
          </div>
        )}
        <Suspense fallback={<Waiting />}>
          <BestCustomers viewer={viewer} currency={currency} period={period} today={today} />
        </Suspense>
      </div>
    </section>
  );
}

/** Comes a moment after the page where there are very many customers to add up. */
async function BestCustomers({
  viewer,
  ...asked
}: {
  viewer: Staff<'reports:view'>;
  currency: string;
  period: Period;
  today: Day;
}) {
  const [t, { rows }] = await Promise.all([
    getTranslations('reports'),
    customerReport(viewer, { ...asked, every: false, q: '', after: null, before: null }, SHOWN),
  ]);
  const ranked = rows.map(({ id, name, net }) => ({
    ...{ key: id, name, amount: net },
    href: `/admin/customers/${id}`,
  }));
  return (
    <div>
      <RankBars title={t('customerRanking')} ranked={ranked} currency={asked.currency} />
      <More href="/admin/reports/customers">{t('home.seeCustomers')}</More>
    </div>
  );
}

const More = ({ href, children }: { href: string; children: string }) => (
  <p className="mt-3 text-sm">
    <Link href={href} className="text-accent hover:underline">
      {children}
    </Link>
  </p>
);

const Waiting = () => (
  <div aria-busy="true" className="flex flex-col gap-3">
    <Skeleton className="w-40" />
    {[...Array(SHOWN).keys()].map((row) => (
      <Skeleton key={row} className="h-7" />
    ))}
  </div>
);
