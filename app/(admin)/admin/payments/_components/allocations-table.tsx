'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import type { AllocatedTo } from '@/lib/payments/get-payment';
import { removeAllocationAction } from '../actions';

type AllocationsTableProps = { rows: readonly AllocatedTo[]; currency: string; mayRemove: boolean };

/** The invoices that a payment or a credit note went to. */
export function AllocationsTable({ rows, currency, mayRemove }: AllocationsTableProps) {
  const t = useTranslations('payments');
  const locale = useLocale();
  const router = useRouter();
  const run = useRowAction();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 text-lg">{t('appliedTo')}</h2>
      <Table
        caption={t('appliedTo')}
        head={
          <>
            <Head>{t('invoice')}</Head>
            <Head>{t('date')}</Head>
            <Head numeric>{t('amount')}</Head>
            {mayRemove && (
              <Head>
                <span className="sr-only">{t('unapply')}</span>
              </Head>
            )}
          </>
        }
      >
        {rows.map(({ id, invoiceId, number, issueDate, amount }) => (
          <Row key={id}>
            <NameCell href={`/admin/invoices/${invoiceId}`} className="figures">
              <bdi>{number}</bdi>
            </NameCell>
            <Cell className="figures">{formatDay(issueDate, locale)}</Cell>
            <Cell numeric phone="end">
              {formatMoney(amount, currency, locale)}
            </Cell>
            {mayRemove && (
              <Cell className="text-end">
                <ConfirmDialog
                  trigger={
                    <Button size="sm" aria-label={t('unapplyFrom', { number })}>
                      {t('unapply')}
                    </Button>
                  }
                  title={t('unapplyFrom', { number })}
                  description={t('unapplyHelp')}
                  confirm={t('unapply')}
                  onConfirm={async () => {
                    if (await run(() => removeAllocationAction({ id }), t('unapplied'))) router.refresh();
                  }}
                />
              </Cell>
            )}
          </Row>
        ))}
      </Table>
    </section>
  );
}
