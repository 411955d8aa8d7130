'use client';

import { useLocale, useTranslations } from 'next-intl';
import { DecimalInput } from '@/components/ui/decimal-input';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import { allocationsOf, type Dues, exact, type Shares, sumOf } from './payment-values';

type SharesFieldsProps = {
  dues: Dues;
  shares: Shares;
  onChange: (shares: Shares) => void;
  /** What there is to give, in minor units. */
  available: bigint;
  /** The error at `allocations.<n>.amount`. */
  errorAt: (field: string) => string | undefined;
};

/** The open invoices of a customer, and what of an amount each of them gets. */
export function SharesFields({ dues, shares, onChange, available, errorAt }: SharesFieldsProps) {
  const t = useTranslations('payments');
  const locale = useLocale();
  const { currency, invoices } = dues;
  const sent = allocationsOf(shares, dues, locale);
  const left = available - sumOf(shares, currency, locale);
  if (invoices.length === 0) return <p className="text-muted">{t('nothingOpen')}</p>;
  const errorOf = (id: string) =>
    errorAt(`allocations.${sent.findIndex(({ invoiceId }) => invoiceId === id)}.amount`);
  return (
    <div className="flex flex-col gap-2">
      <Table
        caption={t('invoices')}
        head={
          <>
            <Head>{t('invoice')}</Head>
            <Head>{t('dueDate')}</Head>
            <Head numeric>{t('due')}</Head>
            <Head numeric>{t('gets')}</Head>
          </>
        }
      >
        {invoices.map(({ id, number, dueDate, due }) => (
          <Row key={id}>
            <Cell className="figures font-medium phone:text-ink">
              <bdi>{number}</bdi>
            </Cell>
            <Cell className="figures">{dueDate && formatDay(dueDate, locale)}</Cell>
            <Cell numeric>{formatMoney(exact(due, currency), currency, locale)}</Cell>
            <Cell numeric phone="end" className="w-40">
              <DecimalInput
                aria-label={t('getsOf', { number })}
                aria-invalid={errorOf(id) ? true : undefined}
                value={shares[id] ?? ''}
                onChange={(event) => onChange({ ...shares, [id]: event.target.value })}
              />
              {errorOf(id) && <span className="text-red text-xs">{errorOf(id)}</span>}
            </Cell>
          </Row>
        ))}
      </Table>
      <p className={left < 0n ? 'text-red text-sm' : 'text-muted text-sm'} aria-live="polite">
        {left < 0n
          ? t('tooMuch', { amount: formatMoney(-left, currency, locale) })
          : t('leftOver', { amount: formatMoney(left, currency, locale) })}
      </p>
      {errorAt('allocations') && <p className="text-red text-sm">{errorAt('allocations')}</p>}
    </div>
  );
}
