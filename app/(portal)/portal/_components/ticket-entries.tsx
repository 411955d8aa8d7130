import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { ChoicePill } from '@/components/tickets/choice-pill';
import { ButtonLink } from '@/components/ui/button-link';
import { formatMoment } from '@/lib/dates/format';
import { PORTAL_TICKETS } from '@/lib/portal/ticket-filter';
import type { PortalTicketRow } from '@/lib/portal/tickets';
import { Entries, Entry } from './entries';

/** The tickets that were written to last, and the way to all of them. */
export function TicketEntries({ tickets }: { tickets: readonly PortalTicketRow[] }) {
  const t = useTranslations('portal.home');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return (
    <Entries
      title={t('tickets')}
      more={
        <ButtonLink href={PORTAL_TICKETS} variant="quiet">
          {t('seeTickets')}
        </ButtonLink>
      }
    >
      {tickets.map(({ id, subject, status, lastReplyAt }) => (
        <Entry
          key={id}
          href={`${PORTAL_TICKETS}/${id}`}
          name={subject}
          note={formatMoment(lastReplyAt, locale, timeZone)}
          state={<ChoicePill choice={status} />}
        />
      ))}
    </Entries>
  );
}
