import { useTranslations } from 'next-intl';
import { groupColour } from '@/components/customers/group-colour';
import { FilterMenu } from '@/components/ui/filter-menu';
import type { CustomerAdmin } from '@/lib/customers/customer-admins';
import {
  CUSTOMER_SORTS,
  CUSTOMER_STATUSES,
  type CustomerFilter,
  customersHref,
} from '@/lib/customers/customer-filter';
import type { GroupChip } from '@/lib/customers/stored-customer';

/** The list's filters as chips, each choice an address. */
export function CustomerFilters({
  filter,
  groups,
  staff,
}: {
  filter: CustomerFilter;
  groups: readonly GroupChip[];
  /** Who can be looked for as the one that looks after a customer. */
  staff: readonly CustomerAdmin[];
}) {
  const t = useTranslations('customers');
  const toggled = (id: string) =>
    filter.groups.includes(id) ? filter.groups.filter((each) => each !== id) : [...filter.groups, id];
  return (
    <>
      {groups.length > 0 && (
        <FilterMenu
          label={t('groups')}
          clearHref={customersHref(filter, { groups: [] })}
          options={groups.map(({ id, name, color }) => ({
            label: name,
            href: customersHref(filter, { groups: toggled(id) }),
            current: filter.groups.includes(id),
            colour: groupColour(color),
          }))}
        />
      )}
      {staff.length > 1 && (
        <FilterMenu
          label={t('assigned')}
          clearHref={customersHref(filter, { staff: null })}
          options={staff.map(({ id, name }) => ({
            label: name,
            href: customersHref(filter, { staff: filter.staff === id ? null : id }),
            current: filter.staff === id,
          }))}
        />
      )}
      <FilterMenu
        label={t('state')}
        clearHref={customersHref(filter, { status: 'active' })}
        options={CUSTOMER_STATUSES.map((status) => ({
          label: t(`status.${status}`),
          href: customersHref(filter, { status }),
          current: filter.status === status && status !== 'active',
        }))}
      />
      <FilterMenu
        label={t('sort')}
        clearHref={customersHref(filter, { sort: 'name' })}
        options={CUSTOMER_SORTS.map((sort) => ({
          label: t(`sorts.${sort === '-name' ? 'nameDown' : sort}`),
          href: customersHref(filter, { sort }),
          current: filter.sort === sort && sort !== 'name',
        }))}
      />
    </>
  );
}
