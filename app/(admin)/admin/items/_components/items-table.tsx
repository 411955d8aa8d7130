import { useLocale, useTranslations } from 'next-intl';
import { Pill } from '@/components/ui/pill';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { type ItemFilter, itemsHref } from '@/lib/items/item-filter';
import type { ListedItem } from '@/lib/items/list-items';
import { formatPrice } from '@/lib/money/format';

/** A page of the catalogue. */
export function ItemsTable({ rows, filter }: { rows: readonly ListedItem[]; filter: ItemFilter }) {
  const t = useTranslations('items');
  const locale = useLocale();
  const byName = filter.sort === 'name' || filter.sort === '-name';
  return (
    <Table
      caption={t('title')}
      head={
        <>
          <Head
            sort={{
              href: itemsHref(filter, { sort: filter.sort === 'name' ? '-name' : 'name' }),
              state: byName ? (filter.sort === 'name' ? 'ascending' : 'descending') : undefined,
            }}
          >
            {t('name')}
          </Head>
          <Head>{t('code')}</Head>
          <Head>{t('group')}</Head>
          <Head>{t('unit')}</Head>
          <Head numeric>{t('prices')}</Head>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <NameCell
            href={`/admin/items/${row.id}`}
            aside={!row.active && <Pill tone="plain">{t('status.retired')}</Pill>}
          >
            {row.name}
          </NameCell>
          <Cell className="wrap-any">
            <bdi>{row.code}</bdi>
          </Cell>
          <Cell className="wrap-any">{row.group}</Cell>
          <Cell>{row.unit}</Cell>
          <Cell numeric phone="end">
            {row.prices.map(({ currency, price }) => (
              <bdi key={currency} className="ms-3 inline-block">
                {formatPrice(price, currency, locale)}
              </bdi>
            ))}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
