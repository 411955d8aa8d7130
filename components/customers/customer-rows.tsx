'use client';

import { useTranslations } from 'next-intl';
import { SelectCell, SelectHead } from '@/components/documents/batch/select-cells';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import type { ListedCustomer } from '@/lib/customers/list-customers';
import { CustomerState } from './customer-state';
import { GroupChips } from './group-chips';

/**
 * A page of customers. Drawn by a client component, which is sent the rows' data alone: as elements each cell would
 * be written, read and written again on its way to the browser.
 */
export function CustomerRows({
  rows,
  byName,
  select,
}: {
  rows: readonly ListedCustomer[];
  /** Whether the list is sorted by name, and where a click on that leads. */
  byName: { href: string; state?: 'ascending' | 'descending' };
  /** Whether rows can be chosen, for what is done with several. */
  select: boolean;
}) {
  const t = useTranslations('customers');
  const c = useTranslations('common');
  return (
    <Table
      caption={t('title')}
      head={
        <>
          {select && <SelectHead label={t('choosePage')} />}
          <Head sort={byName}>{t('name')}</Head>
          <Head>{t('primaryContact')}</Head>
          <Head>{t('groups')}</Head>
          <Head>{c('city')}</Head>
          <Head>{c('currency')}</Head>
          <Head>{t('state')}</Head>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          {select && <SelectCell id={row.id} draft={false} label={t('chooseOne', { name: row.name })} />}
          <NameCell href={`/admin/customers/${row.id}`}>{row.name}</NameCell>
          <Cell>
            {row.contactEmail && (
              <span className="wrap-any">
                {row.contactName !== row.name && <>{row.contactName} </>}
                <span className="text-muted">{row.contactEmail}</span>
              </span>
            )}
          </Cell>
          <Cell>
            <GroupChips groups={row.groups} />
          </Cell>
          <Cell>{row.city}</Cell>
          <Cell phone="end">{row.currency}</Cell>
          <Cell phone={row.active && !row.archived ? 'hidden' : 'meta'}>
            <CustomerState active={row.active} archived={row.archived} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
