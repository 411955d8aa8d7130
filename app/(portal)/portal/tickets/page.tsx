import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { Tabs } from '@/components/ui/tabs';
import { requireContact } from '@/lib/auth/require-contact';
import { parsePortalTicketFilter, portalTicketsHref, TICKET_STATES } from '@/lib/portal/ticket-filter';
import { listPortalTickets } from '@/lib/portal/tickets';
import { titled } from '../_components/titled';
import { TicketsTable } from './_components/tickets-table';

export const generateMetadata = titled('tickets');

/** What the contact has written to us, or all of its customer where the settings say so. */
export default async function Tickets({ searchParams }: PageProps<'/portal/tickets'>) {
  const viewer = await requireContact('support');
  const filter = parsePortalTicketFilter(await searchParams);
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
    <ButtonLink href={portalTicketsHref(filter, { state: 'all' })} size="lg">
      {t('showAll')}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={nav('tickets')} action={create} />
      <Tabs
        label={t('filter')}
        className="mb-2"
        tabs={TICKET_STATES.map((state) => ({
          href: portalTicketsHref(filter, { state }),
          label: t(`filters.${state}`),
          current: filter.state === state,
        }))}
      />
      {page.rows.length > 0 ? (
        <TicketsTable rows={page.rows} />
      ) : filter.state === 'all' ? (
        <EmptyState>{t('empty')}</EmptyState>
      ) : (
        <EmptyState action={showAll}>{t('nothing')}</EmptyState>
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
