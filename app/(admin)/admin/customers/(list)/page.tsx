import { Download, FileUp, Plus, Settings2 } from 'lucide-react';
import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { buttonVariants } from '@/components/ui/button-variants';
import { EmptyState } from '@/components/ui/empty-state';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { SearchInput } from '@/components/ui/search-input';
import { mayStaff } from '@/lib/auth/permissions';
import { grantStaff, requireStaff } from '@/lib/auth/require-staff';
import { adminChoices } from '@/lib/customers/customer-admins';
import { customersHref, exportHref, parseCustomerFilter } from '@/lib/customers/customer-filter';
import { listCustomers } from '@/lib/customers/list-customers';
import { groupChoices } from '@/lib/groups/group-choices';
import { sampleOffer } from '../../_components/sample-data/sample-offer';
import { CustomerFilters } from '../_components/customer-filters';
import { CustomersTable } from '../_components/customers-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('customers'))('title') };
}

export default async function CustomersPage({ searchParams }: PageProps<'/admin/customers'>) {
  const viewer = await requireStaff('customers:view');
  const filter = parseCustomerFilter(await searchParams);
  const assigning = grantStaff(viewer, 'customers:assign');
  const [t, imports, format, list, groups, staff] = await Promise.all([
    getTranslations('customers'),
    getTranslations('imports'),
    getFormatter(),
    listCustomers(viewer, filter),
    groupChoices(viewer),
    assigning ? adminChoices(assigning) : [],
  ]);
  const filtered =
    filter.q !== '' || filter.groups.length > 0 || filter.staff !== null || filter.status !== 'active';
  const newCustomer = mayStaff(viewer.role, 'customers:create') && (
    <ButtonLink href="/admin/customers/new" variant="primary">
      <Plus aria-hidden />
      {t('new')}
    </ButtonLink>
  );
  const importFile = mayStaff(viewer.role, 'customers:create') && (
    <ButtonLink href="/admin/customers/import">
      <FileUp aria-hidden />
      {imports('short')}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={t('title')}
        count={list.more ? t('countMore', { count: format.number(list.total) }) : format.number(list.total)}
        action={newCustomer}
        menu={
          <>
            {importFile}
            {list.total > 0 && (
              <a href={exportHref(filter)} download className={buttonVariants()}>
                <Download aria-hidden />
                {imports('export')}
              </a>
            )}
          </>
        }
      />
      <ListToolbar
        search={<SearchInput label={t('search')} />}
        end={
          <ButtonLink href="/admin/groups" variant="quiet">
            <Settings2 aria-hidden />
            {t('manageGroups')}
          </ButtonLink>
        }
      >
        <CustomerFilters filter={filter} groups={groups} staff={staff} />
      </ListToolbar>
      {list.rows.length === 0 ? (
        filtered ? (
          <EmptyState action={<ButtonLink href="/admin/customers">{t('clearFilters')}</ButtonLink>}>
            {t('noMatch')}
          </EmptyState>
        ) : (
          <EmptyState
            action={newCustomer}
            other={
              <>
                {importFile}
                {await sampleOffer(viewer)}
              </>
            }
          >
            {t('none')}
          </EmptyState>
        )
      ) : (
        <CustomersTable rows={list.rows} filter={filter} staff={staff} />
      )}
      <Pager
        previous={list.previous && customersHref(filter, { before: list.previous })}
        next={list.next && customersHref(filter, { after: list.next })}
      />
    </>
  );
}
