import { CustomerRows } from '@/components/customers/customer-rows';
import { type CustomerFilter, customersHref } from '@/lib/customers/customer-filter';
import type { ListedCustomer } from '@/lib/customers/list-customers';

/** A page of customers, with its name column as the way to sort. */
export function CustomersTable({
  rows,
  filter,
}: {
  rows: readonly ListedCustomer[];
  filter: CustomerFilter;
}) {
  const byName = filter.sort === 'name' || filter.sort === '-name';
  return (
    <CustomerRows
      rows={rows}
      byName={{
        href: customersHref(filter, { sort: filter.sort === 'name' ? '-name' : 'name' }),
        state: byName ? (filter.sort === 'name' ? 'ascending' : 'descending') : undefined,
      }}
    />
  );
}
