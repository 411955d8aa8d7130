import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { SearchInput } from '@/components/ui/search-input';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { assignees } from '@/lib/tickets/assignees';
import { listChoices } from '@/lib/tickets/list-choices';
import { listTickets } from '@/lib/tickets/list-tickets';
import { parseTicketFilter, ticketsHref } from '@/lib/tickets/ticket-filter';
import { TicketFilters } from './_components/ticket-filters';
import { TicketsTable } from './_components/tickets-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tickets'))('title') };
}

/** The inbox: what is not closed, the latest reply first, unless the address says otherwise. */
export default async function TicketsPage({ searchParams }: PageProps<'/admin/tickets'>) {
  const viewer = await requireStaff('tickets:view');
  const filter = parseTicketFilter(await searchParams);
  const [t, format, list, choices, colleagues] = await Promise.all([
    getTranslations('tickets'),
    getFormatter(),
    listTickets(viewer, filter),
    listChoices(await getLocale()),
    assignees(viewer),
  ]);
  const filtered = ticketsHref(filter, {}) !== '/admin/tickets';
  const create = mayStaff(viewer.role, 'tickets:create') && (
    <ButtonLink href="/admin/tickets/new" variant="primary">
      <Plus aria-hidden />
      {t('new')}
    </ButtonLink>
  );
  const count = format.number(list.total.found);
  return (
    <>
      <PageHead
        title={t('title')}
        count={list.total.more ? t('countMore', { count }) : count}
        action={create}
      />
      <ListToolbar search={<SearchInput label={t('search')} />}>
        <TicketFilters filter={filter} choices={choices} colleagues={colleagues} />
      </ListToolbar>
      {list.rows.length > 0 ? (
        <TicketsTable rows={list.rows} choices={choices} />
      ) : filtered ? (
        <EmptyState action={<ButtonLink href="/admin/tickets">{t('clearFilters')}</ButtonLink>}>
          {t('noMatch')}
        </EmptyState>
      ) : (
        <EmptyState action={create}>{t('none')}</EmptyState>
      )}
      <Pager
        previous={list.previous && ticketsHref(filter, { before: list.previous })}
        next={list.next && ticketsHref(filter, { after: list.next })}
      />
    </>
  );
}
