import { CustomerRows } from '@/components/customers/customer-rows';
import type { CustomerAdmin } from '@/lib/customers/customer-admins';
import { type CustomerFilter, customersHref } from '@/lib/customers/customer-filter';
import type { ListedCustomer } from '@/lib/customers/list-customers';
import { AssignChosen } from './assign-chosen';

/** A page of customers, with its name column as the way to sort. */
export function CustomersTable({
  rows,
  filter,
  staff,
}: {
  rows: readonly ListedCustomer[];
  filter: CustomerFilter;
  /** To whom chosen customers can be given; none where the viewer may not. */
  staff: readonly CustomerAdmin[];
}) {
  const byName = filter.sort === 'name' || filter.sort === '-name';
  const table = (
    <CustomerRows
      rows={rows}
      select={staff.length > 0}
      byName={{
        href: customersHref(filter, { sort: filter.sort === 'name' ? '-name' : 'name' }),
        state: byName ? (filter.sort === 'name' ? 'ascending' : 'descending') : undefined,
      }}
    />
  );
  return staff.length > 0 ? <AssignChosen staff={staff}>{table}</AssignChosen> : table;
}
