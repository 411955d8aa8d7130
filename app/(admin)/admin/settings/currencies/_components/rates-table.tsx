'use client';

import { Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/dates/format';
import { crossRate } from '@/lib/money/exchange';
import { formatDecimal } from '@/lib/money/format';
import type { ListedRate } from '@/lib/rates/list-rates';
import { deleteRateAction } from '../actions';

/** Rates by day, both ways round. */
export function RatesTable({ rows, base }: { rows: readonly ListedRate[]; base: string }) {
  const t = useTranslations('settings.currencies');
  const locale = useLocale();
  return (
    <Table
      caption={t('rates')}
      head={
        <>
          <Head>{t('currency')}</Head>
          <Head>{t('day')}</Head>
          <Head numeric>{t('rate', { base })}</Head>
          <Head numeric>{t('rateTurned', { base })}</Head>
          <Head>{t('source')}</Head>
          <Head>
            <span className="sr-only">{t('delete')}</span>
          </Head>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell className="font-medium phone:text-ink">{row.currency}</Cell>
          <Cell>{formatDay(row.day, locale)}</Cell>
          <Cell numeric>{formatDecimal(row.rate, locale, { min: 4, max: 10 })}</Cell>
          <Cell numeric phone="hidden">
            {formatDecimal(crossRate('1', row.rate), locale, { min: 4, max: 6 })}
          </Cell>
          <Cell phone="hidden">
            <bdi>{row.source ?? ''}</bdi>
          </Cell>
          <Cell className="text-end">
            <DeleteRate row={row} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function DeleteRate({ row }: { row: ListedRate }) {
  const t = useTranslations('settings.currencies');
  const locale = useLocale();
  const run = useRowAction();
  const named = { currency: row.currency, day: formatDay(row.day, locale) };
  return (
    <ConfirmDialog
      trigger={
        <Button variant="quiet" size="icon-sm" aria-label={t('deleteTitle', named)}>
          <Trash2 aria-hidden />
        </Button>
      }
      title={t('deleteTitle', named)}
      description={t('deleteHelp')}
      confirm={t('delete')}
      danger
      onConfirm={() => run(() => deleteRateAction({ id: row.id }), t('deleted'))}
    />
  );
}
