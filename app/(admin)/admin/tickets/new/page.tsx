import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { grantStaff, requireStaff } from '@/lib/auth/require-staff';
import { getCustomer } from '@/lib/customers/get-customer';
import { oneParam } from '@/lib/lists/list-params';
import { newTicketOffers } from '@/lib/tickets/new-ticket-offers';
import { NewTicketPage } from '../_components/new-ticket-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tickets'))('new') };
}

export default async function NewTicket({ searchParams }: PageProps<'/admin/tickets/new'>) {
  const viewer = await requireStaff('tickets:view', 'tickets:create');
  const id = oneParam(await searchParams, 'customer');
  const mayCustomers = grantStaff(viewer, 'customers:view');
  const [t, offers, customer] = await Promise.all([
    getTranslations('tickets'),
    newTicketOffers(viewer, await getLocale()),
    id && mayCustomers ? getCustomer(mayCustomers, id) : null,
  ]);
  return (
    <>
      <PageHead title={t('new')} back={<Link href="/admin/tickets">{t('title')}</Link>} />
      <NewTicketPage offers={offers} customer={customer && { id: customer.id, name: customer.displayName }} />
    </>
  );
}
