'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { ReasonDialog } from '@/components/payments/reason-dialog';
import { Button } from '@/components/ui/button';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import type { Refund } from '@/lib/payments/get-payment';
import { voidRefundAction } from '../actions';

type RefundsTableProps = { rows: readonly Refund[]; currency: string; mayVoid: boolean };

/** What went back of a payment or a credit note; what was taken back again says why. */
export function RefundsTable({ rows, currency, mayVoid }: RefundsTableProps) {
  const t = useTranslations('payments');
  const locale = useLocale();
  const router = useRouter();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 text-lg">{t('refunds')}</h2>
      <Table
        caption={t('refunds')}
        head={
          <>
            <Head>{t('date')}</Head>
            <Head>{t('mode')}</Head>
            <Head>{t('reference')}</Head>
            <Head numeric>{t('amount')}</Head>
            {mayVoid && (
              <Head>
                <span className="sr-only">{t('void')}</span>
              </Head>
            )}
          </>
        }
      >
        {rows.map(({ id, date, mode, reference, amount, voidReason }) => (
          <Row key={id}>
            <Cell className="figures phone:text-ink">{formatDay(date, locale)}</Cell>
            <Cell className="wrap-any">{mode}</Cell>
            <Cell className="wrap-any">
              <bdi>{voidReason === null ? reference : t('voidedBecause', { reason: voidReason })}</bdi>
            </Cell>
            <Cell numeric phone="end">
              {voidReason === null ? (
                formatMoney(amount, currency, locale)
              ) : (
                <s>{formatMoney(amount, currency, locale)}</s>
              )}
            </Cell>
            {mayVoid && (
              <Cell className="text-end">
                {voidReason === null && (
                  <ReasonDialog
                    trigger={<Button size="sm">{t('void')}</Button>}
                    title={t('voidRefundQuestion')}
                    description={t('voidRefundHelp')}
                    confirm={t('void')}
                    run={(reason) => voidRefundAction({ id, reason })}
                    onDone={() => router.refresh()}
                  />
                )}
              </Cell>
            )}
          </Row>
        ))}
      </Table>
    </section>
  );
}
