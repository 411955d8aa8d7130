import { useTranslations } from 'next-intl';
import { CustomerState } from '@/components/customers/customer-state';
import { GroupChips } from '@/components/customers/group-chips';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { type CustomerFilter, customersHref } from '@/lib/customers/customer-filter';
import type { ListedCustomer } from '@/lib/customers/list-customers';

/** A page of customers. */
export function CustomersTable({
  rows,
  filter,
}: {
  rows: readonly ListedCustomer[];
  filter: CustomerFilter;
}) {
  const t = useTranslations('customers');
  const c = useTranslations('common');
  const byName = filter.sort === 'name' || filter.sort === '-name';
  return (
    <Table
      caption={t('title')}
      head={
        <>
          <Head
            sort={{
              href: customersHref(filter, { sort: filter.sort === 'name' ? '-name' : 'name' }),
              state: byName ? (filter.sort === 'name' ? 'ascending' : 'descending') : undefined,
            }}
          >
            {t('name')}
          </Head>
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
