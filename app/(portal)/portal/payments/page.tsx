import { getLocale, getTranslations } from 'next-intl/server';
import { BatchList } from '@/components/documents/batch/batch-list';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { requireContact } from '@/lib/auth/require-contact';
import { isNarrowed } from '@/lib/portal/list-filter';
import { listPayments } from '@/lib/portal/list-payments';
import {
  PAYMENT_CHOICES,
  PORTAL_PAYMENTS,
  parsePaymentFilter,
  portalPaymentsHref,
} from '@/lib/portal/payment-filter';
import { ListBar } from '../_components/list-bar';
import { MoneyTabs } from '../_components/money-tabs';
import { readFilter } from '../_components/read-filter';
import { titled } from '../_components/titled';
import { PaymentsTable } from './_components/payments-table';

export const generateMetadata = titled('payments');

/** What the customer paid, each with its receipt. */
export default async function Payments({ searchParams }: PageProps<'/portal/payments'>) {
  const viewer = await requireContact('invoices');
  const filter = await readFilter(parsePaymentFilter, searchParams);
  const [t, tList, locale, page] = await Promise.all([
    getTranslations('portal.payments'),
    getTranslations('portal.list'),
    getLocale(),
    listPayments(viewer, filter),
  ]);
  return (
    <>
      <PageHead title={t('title')} />
      <MoneyTabs />
      <ListBar
        path={PORTAL_PAYMENTS}
        filter={filter}
        choices={PAYMENT_CHOICES}
        search={t('search')}
        stateLabel={(state) => tList(`filters.${state}`)}
      />
      {page.rows.length > 0 ? (
        <BatchList
          key={page.rows.map(({ id }) => id).join()}
          list={PORTAL_PAYMENTS}
          pdfs="/api/pdf/portal/receipt"
          zipName={t('receipts')}
          filter={{}}
          found={page.rows.length}
        >
          <PaymentsTable rows={page.rows} locale={locale} />
        </BatchList>
      ) : isNarrowed(filter, PAYMENT_CHOICES) ? (
        <EmptyState action={<ButtonLink href={PORTAL_PAYMENTS}>{tList('showAll')}</ButtonLink>}>
          {tList('nothing')}
        </EmptyState>
      ) : (
        <EmptyState>{t('none')}</EmptyState>
      )}
      <div className="[&_a]:min-h-11">
        <Pager
          previous={page.previous && portalPaymentsHref(filter, { before: page.previous })}
          next={page.next && portalPaymentsHref(filter, { after: page.next })}
        />
      </div>
    </>
  );
}
