'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import { previewNumber } from '@/lib/numbering/format-number';
import type { SeriesWithNext } from '@/lib/series/list-series';
import { SeriesDialog } from './series-dialog';

/** How documents are numbered: one row a kind, with the number that comes next. */
export function SeriesTable({ series, day }: { series: readonly SeriesWithNext[]; day: string }) {
  const t = useTranslations('settings.sales');
  const c = useTranslations('common');
  const [edited, setEdited] = useState<SeriesWithNext | null>(null);
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('series')}</h2>
      <Table
        caption={t('series')}
        head={
          <>
            <Head>{t('kind')}</Head>
            <Head>{t('format')}</Head>
            <Head>{t('next')}</Head>
            <Head>
              <span className="sr-only">{c('edit')}</span>
            </Head>
          </>
        }
      >
        {series.map((row) => (
          <Row key={row.id}>
            <Cell>{t(`kinds.${row.kind}`)}</Cell>
            <Cell>
              <bdi>{row.format}</bdi>
            </Cell>
            <Cell className="figures">
              <bdi>{previewNumber(row.format, { prefix: row.prefix, issueDate: day, n: row.next })}</bdi>
            </Cell>
            <Cell className="text-end">
              <Button
                size="sm"
                onClick={() => setEdited(row)}
                aria-label={`${c('edit')}: ${t(`kinds.${row.kind}`)}`}
              >
                {c('edit')}
              </Button>
            </Cell>
          </Row>
        ))}
      </Table>
      {edited && <SeriesDialog key={edited.id} series={edited} day={day} onClose={() => setEdited(null)} />}
    </section>
  );
}
