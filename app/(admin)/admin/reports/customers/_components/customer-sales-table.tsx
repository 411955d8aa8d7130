import { useTranslations } from 'next-intl';
import { Head, NameCell, Row, Table } from '@/components/ui/table';
import type { Day } from '@/lib/dates/day';
import type { CustomerSales } from '@/lib/reports/customer-report';
import { SalesCells, SalesHeads } from '../../_components/sales-cells';

/** A page of customers with their figures. */
export function CustomerSalesTable({
  rows,
  ...shared
}: {
  rows: readonly CustomerSales[];
  total: bigint;
  currency: string;
  months: readonly Day[];
}) {
  const t = useTranslations('reports');
  return (
    <Table
      caption={t('customers')}
      head={
        <>
          <Head>{t('customer')}</Head>
          <SalesHeads />
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <NameCell href={`/admin/customers/${row.id}`}>{row.name}</NameCell>
          <SalesCells sales={row} {...shared} />
        </Row>
      ))}
    </Table>
  );
}
