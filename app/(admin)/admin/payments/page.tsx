import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { PaymentsTable } from '@/components/payments/payments-table';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterMenu } from '@/components/ui/filter-menu';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { SearchInput } from '@/components/ui/search-input';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { listPaymentModes } from '@/lib/payment-modes/list-payment-modes';
import { listPayments } from '@/lib/payments/list-payments';
import { paymentFilter, paymentsHref } from '@/lib/payments/payment-filter';
import { PAYMENT_STATES } from '@/lib/payments/payment-state';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('payments'))('title') };
}

export default async function PaymentsPage({ searchParams }: PageProps<'/admin/payments'>) {
  const viewer = await requireStaff('payments:view');
  const filter = paymentFilter(await searchParams);
  const [t, format, page, modes] = await Promise.all([
    getTranslations('payments'),
    getFormatter(),
    listPayments(viewer, filter),
    listPaymentModes(),
  ]);
  const filtered = Boolean(filter.search || filter.state || filter.modeId || filter.customerId);
  const create = mayStaff(viewer.role, 'payments:create') && (
    <ButtonLink href="/admin/payments/new" variant="primary">
      <Plus aria-hidden />
      {t('new')}
    </ButtonLink>
  );
  const count = format.number(page.count.found);
  return (
    <>
      <PageHead
        title={t('title')}
        count={page.count.more ? t('countMore', { count }) : count}
        action={create}
      />
      <ListToolbar search={<SearchInput label={t('search')} />}>
        <FilterMenu
          label={t('stateLabel')}
          clearHref={paymentsHref({ ...filter, state: null })}
          options={PAYMENT_STATES.map((state) => ({
            label: t(`state.${state}`),
            href: paymentsHref({ ...filter, state }),
            current: filter.state === state,
          }))}
        />
        <FilterMenu
          label={t('mode')}
          clearHref={paymentsHref({ ...filter, modeId: null })}
          options={modes.map(({ id, name }) => ({
            label: name,
            href: paymentsHref({ ...filter, modeId: id }),
            current: filter.modeId === id,
          }))}
        />
      </ListToolbar>
      {page.rows.length > 0 ? (
        <PaymentsTable rows={page.rows} />
      ) : filtered ? (
        <EmptyState action={<ButtonLink href="/admin/payments">{t('clearFilters')}</ButtonLink>}>
          {t('noMatch')}
        </EmptyState>
      ) : (
        <EmptyState action={create}>{t('none')}</EmptyState>
      )}
      <Pager
        previous={page.previous && paymentsHref(filter, { before: page.previous })}
        next={page.next && paymentsHref(filter, { after: page.next })}
      />
    </>
  );
}
