import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { SearchInput } from '@/components/ui/search-input';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { itemsHref, parseItemFilter } from '@/lib/items/item-filter';
import { itemGroupChoices } from '@/lib/items/item-group-choices';
import { listItems } from '@/lib/items/list-items';
import { ItemFilters } from '../_components/item-filters';
import { ItemsTable } from '../_components/items-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('items'))('title') };
}

export default async function ItemsPage({ searchParams }: PageProps<'/admin/items'>) {
  const viewer = await requireStaff('items:view');
  const filter = parseItemFilter(await searchParams);
  const [t, format, list, groups] = await Promise.all([
    getTranslations('items'),
    getFormatter(),
    listItems(viewer, filter),
    itemGroupChoices(viewer),
  ]);
  const filtered = filter.q !== '' || filter.group !== null || filter.status !== 'active';
  const newItem = mayStaff(viewer.role, 'items:edit') && (
    <ButtonLink href="/admin/items/new" variant="primary">
      <Plus aria-hidden />
      {t('new')}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={t('title')} count={format.number(list.total)} action={newItem} />
      <ListToolbar search={<SearchInput label={t('search')} />}>
        <ItemFilters filter={filter} groups={groups} />
      </ListToolbar>
      {list.rows.length > 0 ? (
        <ItemsTable rows={list.rows} filter={filter} />
      ) : filtered ? (
        <EmptyState action={<ButtonLink href="/admin/items">{t('clearFilters')}</ButtonLink>}>
          {t('noMatch')}
        </EmptyState>
      ) : (
        <EmptyState action={newItem}>{t('none')}</EmptyState>
      )}
      <Pager
        previous={list.previous && itemsHref(filter, { before: list.previous })}
        next={list.next && itemsHref(filter, { after: list.next })}
      />
    </>
  );
}
