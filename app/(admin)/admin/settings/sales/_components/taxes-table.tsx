'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { Tax } from '@/lib/taxes/list-taxes';
import { TaxDialog } from './tax-dialog';

/** Taxes on offer for lines. */
export function TaxesTable({ taxes }: { taxes: readonly Tax[] }) {
  const t = useTranslations('settings.sales');
  const c = useTranslations('common');
  const format = useFormatter();
  const [edited, setEdited] = useState<Tax | 'new' | null>(null);
  return (
    <section>
      <div className="mb-2 flex items-center justify-between gap-3">
        <h2 className="text-lg">{t('taxes')}</h2>
        <Button onClick={() => setEdited('new')}>{t('newTax')}</Button>
      </div>
      {taxes.length === 0 ? (
        <EmptyState>{t('noTaxes')}</EmptyState>
      ) : (
        <Table
          caption={t('taxes')}
          head={
            <>
              <Head>{c('name')}</Head>
              <Head numeric>{t('rate')}</Head>
              <Head>{t('taxKind')}</Head>
              <Head>{t('category')}</Head>
              <Head>{t('preset')}</Head>
              <Head>
                <span className="sr-only">{c('edit')}</span>
              </Head>
            </>
          }
        >
          {taxes.map((tax) => (
            <Row key={tax.id}>
              <Cell className="font-medium phone:text-ink">{tax.name}</Cell>
              <Cell numeric>
                {format.number(Number(tax.rate) / 100, { style: 'percent', maximumFractionDigits: 4 })}
              </Cell>
              <Cell>{t(`taxKinds.${tax.kind}`)}</Cell>
              <Cell phone="hidden">{tax.category}</Cell>
              <Cell phone="hidden">{tax.preset ? t('yes') : ''}</Cell>
              <Cell className="text-end">
                <Button size="sm" onClick={() => setEdited(tax)} aria-label={`${c('edit')}: ${tax.name}`}>
                  {c('edit')}
                </Button>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      {edited && (
        <TaxDialog
          key={edited === 'new' ? 'new' : edited.id}
          tax={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}
