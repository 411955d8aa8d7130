import { useTranslations } from 'next-intl';
import { FilterMenu } from '@/components/ui/filter-menu';
import { ITEM_SORTS, ITEM_STATUSES, type ItemFilter, itemsHref } from '@/lib/items/item-filter';

type Group = { id: string; name: string };

/** The list's filters as chips, each choice an address. */
export function ItemFilters({ filter, groups }: { filter: ItemFilter; groups: readonly Group[] }) {
  const t = useTranslations('items');
  return (
    <>
      {groups.length > 0 && (
        <FilterMenu
          label={t('group')}
          clearHref={itemsHref(filter, { group: null })}
          options={groups.map(({ id, name }) => ({
            label: name,
            href: itemsHref(filter, { group: filter.group === id ? null : id }),
            current: filter.group === id,
          }))}
        />
      )}
      <FilterMenu
        label={t('state')}
        clearHref={itemsHref(filter, { status: 'active' })}
        options={ITEM_STATUSES.map((status) => ({
          label: t(`status.${status}`),
          href: itemsHref(filter, { status }),
          current: filter.status === status && status !== 'active',
        }))}
      />
      <FilterMenu
        label={t('sort')}
        clearHref={itemsHref(filter, { sort: 'name' })}
        options={ITEM_SORTS.map((sort) => ({
          label: t(`sorts.${sort === '-name' ? 'nameDown' : sort}`),
          href: itemsHref(filter, { sort }),
          current: filter.sort === sort && sort !== 'name',
        }))}
      />
    </>
  );
}
