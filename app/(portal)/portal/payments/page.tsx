import { FileText } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { requireContact } from '@/lib/auth/require-contact';
import { formatDay } from '@/lib/dates/format';
import { pageParams } from '@/lib/lists/list-params';
import { formatMoney } from '@/lib/money/format';
import { listPayments } from '@/lib/portal/list-payments';
import { MoneyTabs } from '../_components/money-tabs';
import { titled } from '../_components/titled';

export const generateMetadata = titled('payments');

/** What the customer paid, the latest first, each with its receipt. */
export default async function Payments({ searchParams }: PageProps<'/portal/payments'>) {
  const viewer = await requireContact('invoices');
  const [t, locale, page] = await Promise.all([
    getTranslations('portal.payments'),
    getLocale(),
    listPayments(viewer, pageParams(await searchParams)),
  ]);
  const href = (name: 'after' | 'before', key: string) =>
    `/portal/payments?${new URLSearchParams({ [name]: key })}`;
  return (
    <>
      <PageHead title={t('title')} />
      <MoneyTabs />
      {page.rows.length === 0 ? (
        <EmptyState>{t('none')}</EmptyState>
      ) : (
        <Table
          caption={t('title')}
          head={
            <>
              <Head>{t('date')}</Head>
              <Head>{t('mode')}</Head>
              <Head>{t('invoices')}</Head>
              <Head numeric>{t('amount')}</Head>
              <Head numeric>{t('credit')}</Head>
            </>
          }
        >
          {page.rows.map((row) => (
            <Row key={row.id}>
              <NameCell
                href={`/api/pdf/portal/receipt/${row.id}`}
                className="[&>a]:inline-flex [&>a]:min-h-11 [&>a]:items-center"
              >
                <FileText aria-hidden className="me-1.5 size-4 shrink-0 text-muted" />
                {formatDay(row.date, locale)}
                <span className="sr-only"> {t('receipt')}</span>
              </NameCell>
              <Cell className="wrap-any">{[row.mode, row.reference].filter(Boolean).join(' · ')}</Cell>
              <Cell className="wrap-any">{row.invoices.map(({ number }) => number).join(', ')}</Cell>
              <Cell numeric phone="end">
                {formatMoney(row.amount, row.currency, locale)}
              </Cell>
              <Cell numeric phone="hidden">
                {row.available > 0n && formatMoney(row.available, row.currency, locale)}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <div className="[&_a]:min-h-11">
        <Pager
          previous={page.previous && href('before', page.previous)}
          next={page.next && href('after', page.next)}
        />
      </div>
    </>
  );
}
