import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterMenu } from '@/components/ui/filter-menu';
import { Pager } from '@/components/ui/pager';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { currencyNames } from '@/lib/i18n/names';
import { currenciesInUse, listRates } from '@/lib/rates/list-rates';
import { rateFilter, ratesHref } from '@/lib/rates/rate-filter';
import { CurrenciesInUse } from './_components/currencies-in-use';
import { ImportRates } from './_components/import-rates';
import { NewRate } from './_components/new-rate';
import { RatesTable } from './_components/rates-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('currencies.title') };
}

export default async function CurrencySettings({ searchParams }: PageProps<'/admin/settings/currencies'>) {
  const viewer = await requireStaff('settings:view');
  const filter = rateFilter(await searchParams);
  const [company, locale, t] = await Promise.all([
    theCompany(),
    getLocale(),
    getTranslations('settings.currencies'),
  ]);
  const { currency: base } = company;
  const day = today(company.timeZone, new Date());
  const [used, list] = await Promise.all([currenciesInUse(viewer, day), listRates(viewer, filter)]);
  const others = currencyNames(locale).filter(({ code }) => code !== base);
  const first = filter.currency ?? used[0]?.currency ?? (base === 'USD' ? 'EUR' : 'USD');
  return (
    <div className="flex flex-col gap-10">
      <section>
        <p className="mb-4 max-w-prose text-muted">{t('help', { currency: base })}</p>
        <CurrenciesInUse used={used} base={base} />
      </section>
      <section>
        <div className="mb-2 flex flex-wrap items-center gap-2">
          <h2 className="me-auto text-lg">{t('rates')}</h2>
          {used.length > 0 && (
            <FilterMenu
              label={t('currency')}
              clearHref={ratesHref(null)}
              options={used.map(({ currency }) => ({
                label: currency,
                href: ratesHref(currency === filter.currency ? null : currency),
                current: currency === filter.currency,
              }))}
            />
          )}
          <ImportRates />
          <NewRate base={base} currencies={others} currency={first} today={day} />
        </div>
        {list.rows.length === 0 ? (
          <EmptyState>{filter.currency ? t('noneOf') : t('none')}</EmptyState>
        ) : (
          <RatesTable rows={list.rows} base={base} />
        )}
        <Pager
          previous={list.previous && ratesHref(filter.currency, { before: list.previous })}
          next={list.next && ratesHref(filter.currency, { after: list.next })}
        />
      </section>
    </div>
  );
}
