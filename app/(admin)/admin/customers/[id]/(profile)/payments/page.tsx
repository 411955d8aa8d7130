import { Plus } from 'lucide-react';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PaymentsTable } from '@/components/payments/payments-table';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { getCustomer } from '@/lib/customers/get-customer';
import { listPayments } from '@/lib/payments/list-payments';
import { paymentFilter } from '@/lib/payments/payment-filter';

/** What a customer paid, the latest first. */
export default async function CustomerPaymentsPage({
  params,
  searchParams,
}: PageProps<'/admin/customers/[id]/payments'>) {
  const viewer = await requireStaff('customers:view', 'payments:view');
  const customer = (await getCustomer(viewer, (await params).id)) ?? notFound();
  const filter = paymentFilter({ ...(await searchParams), customer: customer.id });
  const [t, page] = await Promise.all([getTranslations('payments'), listPayments(viewer, filter)]);
  const here = `/admin/customers/${customer.id}/payments`;
  const create = mayStaff(viewer.role, 'payments:create') && (
    <ButtonLink href={`/admin/payments/new?customer=${customer.id}`}>
      <Plus aria-hidden />
      {t('record')}
    </ButtonLink>
  );
  if (page.rows.length === 0) return <EmptyState action={create}>{t('noneOfCustomer')}</EmptyState>;
  return (
    <>
      <div className="mb-3">{create}</div>
      <PaymentsTable rows={page.rows} ofCustomer />
      <Pager
        previous={page.previous && `${here}?${new URLSearchParams({ before: page.previous })}`}
        next={page.next && `${here}?${new URLSearchParams({ after: page.next })}`}
      />
    </>
  );
}
