import { Plus } from 'lucide-react';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { getCustomer } from '@/lib/customers/get-customer';
import { listChoices } from '@/lib/tickets/list-choices';
import { listTickets } from '@/lib/tickets/list-tickets';
import { parseTicketFilter } from '@/lib/tickets/ticket-filter';
import { TicketsTable } from '../../../../tickets/_components/tickets-table';

/** A customer's tickets, closed ones too, the latest reply first. */
export default async function CustomerTickets({
  params,
  searchParams,
}: PageProps<'/admin/customers/[id]/tickets'>) {
  const viewer = await requireStaff('customers:view', 'tickets:view');
  const customer = (await getCustomer(viewer, (await params).id)) ?? notFound();
  const filter = parseTicketFilter({ ...(await searchParams), customer: customer.id, status: 'all' });
  const [t, list, choices] = await Promise.all([
    getTranslations('tickets'),
    listTickets(viewer, filter),
    listChoices(await getLocale()),
  ]);
  const here = `/admin/customers/${customer.id}/tickets`;
  const inUse = customer.active && !customer.archived;
  const create = inUse && mayStaff(viewer.role, 'tickets:create') && (
    <ButtonLink href={`/admin/tickets/new?customer=${customer.id}`}>
      <Plus aria-hidden />
      {t('new')}
    </ButtonLink>
  );
  if (list.rows.length === 0) return <EmptyState action={create}>{t('noneOfCustomer')}</EmptyState>;
  return (
    <>
      <div className="mb-3">{create}</div>
      <TicketsTable rows={list.rows} choices={choices} ofCustomer />
      <Pager
        previous={list.previous && `${here}?${new URLSearchParams({ before: list.previous })}`}
        next={list.next && `${here}?${new URLSearchParams({ after: list.next })}`}
      />
    </>
  );
}
