import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import type { Contact } from '@/lib/auth/viewers';
import { portalHome } from '@/lib/portal/portal-home';
import { DocumentEntries } from './document-entries';
import { DuesFigures } from './dues-figures';
import { NewsEntries } from './news-entries';
import { NoteVisit } from './note-visit';
import { TicketEntries } from './ticket-entries';

/** What is due, what waits for an answer, what is new; of each only what the contact may see. */
export async function Home({ viewer }: { viewer: Contact<'always'> }) {
  const t = await getTranslations('portal.home');
  const { dues, waiting, news, recent, tickets, shownAt } = await portalHome(viewer);
  const empty = !recent?.length && !tickets?.length && news.length === 0;
  return (
    <div className="flex flex-col gap-8">
      {dues && <DuesFigures dues={dues} />}
      {waiting && waiting.length > 0 && (
        <DocumentEntries title={t('waiting')} documents={waiting} about="expiry" />
      )}
      {dues && dues.first.length > 0 && (
        <DocumentEntries
          title={t('toPay')}
          documents={dues.first}
          about="due"
          more={
            dues.open > dues.first.length && (
              <ButtonLink href="/portal/invoices?state=open" variant="quiet">
                {t('seeOpen')}
              </ButtonLink>
            )
          }
        />
      )}
      {news.length > 0 && <NewsEntries news={news} />}
      {recent && recent.length > 0 && <DocumentEntries title={t('recent')} documents={recent} about="date" />}
      {tickets && tickets.length > 0 && <TicketEntries tickets={tickets} />}
      {empty && (
        <EmptyState
          action={<ButtonLink href="/portal/company">{t('seeData')}</ButtonLink>}
          other={
            <ButtonLink href="/portal/profile" variant="quiet">
              {t('seeProfile')}
            </ButtonLink>
          }
        >
          {recent ? t('nothingYet') : t('onlyData')}
        </EmptyState>
      )}
      {!viewer.opened && <NoteVisit shownAt={shownAt} />}
    </div>
  );
}
