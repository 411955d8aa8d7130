import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { ChoicePill } from '@/components/tickets/choice-pill';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatMoment } from '@/lib/dates/format';
import type { PortalTicketRow } from '@/lib/portal/tickets';

/** A page of a contact's tickets. */
export function TicketsTable({ rows }: { rows: readonly PortalTicketRow[] }) {
  const t = useTranslations('portal.tickets');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return (
    <Table
      caption={t('list')}
      head={
        <>
          <Head>{t('subject')}</Head>
          <Head>{t('number')}</Head>
          <Head>{t('state')}</Head>
          <Head>{t('lastReply')}</Head>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <NameCell
            href={`/portal/tickets/${row.id}`}
            className="[&>a]:inline-flex [&>a]:min-h-11 [&>a]:items-center phone:[&>a]:min-h-0"
          >
            {row.subject}
          </NameCell>
          <Cell className="figures">
            <bdi>#{row.number}</bdi>
          </Cell>
          <Cell>
            <ChoicePill choice={row.status} />
          </Cell>
          <Cell className="whitespace-nowrap">{formatMoment(row.lastReplyAt, locale, timeZone)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
