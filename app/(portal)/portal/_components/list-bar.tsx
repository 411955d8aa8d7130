import { useTranslations } from 'next-intl';
import { FilterMenu } from '@/components/ui/filter-menu';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { SearchInput } from '@/components/ui/search-input';
import { Tabs } from '@/components/ui/tabs';
import {
  filterParams,
  LIST_PERIODS,
  type ListChange,
  type ListChoices,
  type ListFilter,
  listHref,
} from '@/lib/portal/list-filter';
import { PeriodForm } from './period-form';

type Sort = Parameters<ReturnType<typeof useTranslations<'portal.list.sort'>>>[0];

type Props<State extends string, S extends Sort> = {
  path: string;
  filter: ListFilter<State, S>;
  choices: ListChoices<State, S>;
  /** What the search looks at. */
  search: string;
  stateLabel: (state: State) => string;
};

/** What a list of the customer area is narrowed to and sorted by: state, search, period, order. */
export function ListBar<State extends string, S extends Sort>({
  path,
  filter,
  choices,
  search,
  stateLabel,
}: Props<State, S>) {
  const t = useTranslations('portal.list');
  const href = (change: ListChange) => listHref(path, filter, choices, change);
  return (
    <>
      <Tabs
        label={t('filter')}
        className="mb-3"
        tabs={choices.states.map((state) => ({
          href: href({ state }),
          label: stateLabel(state),
          current: filter.state === state,
        }))}
      />
      <ListToolbar search={<SearchInput label={search} />}>
        <FilterMenu
          label={t('period')}
          clearHref={href({ period: 'all' })}
          options={LIST_PERIODS.map((period) => ({
            href: href({ period }),
            label: t(`periods.${period}`),
            current: filter.asked.name === period,
          }))}
        />
        <FilterMenu
          label={t('order')}
          clearHref={href({ sort: choices.sorts[0] })}
          options={choices.sorts.map((sort, at) => ({
            href: href({ sort }),
            label: t(`sort.${sort as Sort}`),
            // The usual order is none of one's own choice.
            current: at > 0 && filter.sort === sort,
          }))}
        />
      </ListToolbar>
      {filter.asked.name === 'custom' && (
        <PeriodForm path={path} asked={filter.asked} kept={filterParams(filter, choices)} />
      )}
    </>
  );
}
