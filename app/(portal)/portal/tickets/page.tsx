import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { requireContact } from '@/lib/auth/require-contact';
import { isNarrowed } from '@/lib/portal/list-filter';
import {
  PORTAL_TICKETS,
  parsePortalTicketFilter,
  portalTicketsHref,
  TICKET_CHOICES,
} from '@/lib/portal/ticket-filter';
import { listPortalTickets } from '@/lib/portal/tickets';
import { ListBar } from '../_components/list-bar';
import { readFilter } from '../_components/read-filter';
import { titled } from '../_components/titled';
import { TicketsTable } from './_components/tickets-table';

export const generateMetadata = titled('tickets');

/** What the contact has written to us, or all of its customer where the settings say so. */
export default async function Tickets({ searchParams }: PageProps<'/portal/tickets'>) {
  const viewer = await requireContact('support');
  const filter = await readFilter(parsePortalTicketFilter, searchParams);
  const locale = await getLocale();
  const [t, nav, page] = await Promise.all([
    getTranslations('portal.tickets'),
    getTranslations('portal.nav'),
    listPortalTickets(viewer, filter, locale),
  ]);
  const create = !viewer.opened && (
    <ButtonLink href="/portal/tickets/new" variant="primary" size="lg">
      {t('new')}
    </ButtonLink>
  );
  const showAll = (
    <ButtonLink href={PORTAL_TICKETS} size="lg">
      {t('showAll')}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={nav('tickets')} action={create} />
      <ListBar
        path={PORTAL_TICKETS}
        filter={filter}
        choices={TICKET_CHOICES}
        search={t('search')}
        stateLabel={(state) => t(`filters.${state}`)}
      />
      {page.rows.length > 0 ? (
        <TicketsTable rows={page.rows} />
      ) : isNarrowed(filter, TICKET_CHOICES) ? (
        <EmptyState action={showAll}>{t('nothing')}</EmptyState>
      ) : (
        <EmptyState>{t('empty')}</EmptyState>
      )}
      <div className="[&_a]:min-h-11">
        <Pager
          previous={page.previous && portalTicketsHref(filter, { before: page.previous })}
          next={page.next && portalTicketsHref(filter, { after: page.next })}
        />
      </div>
    </>
  );
}
