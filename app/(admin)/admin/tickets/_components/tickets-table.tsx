import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { ChoicePill } from '@/components/tickets/choice-pill';
import { Dot } from '@/components/ui/dot';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatMoment } from '@/lib/dates/format';
import { choiceOf, type NamedChoices } from '@/lib/tickets/list-choices';
import type { ListedTicket } from '@/lib/tickets/list-tickets';

/** Tickets, a row each; what waits for us has a dot. */
export function TicketsTable({
  rows,
  choices,
  ofCustomer = false,
}: {
  rows: readonly ListedTicket[];
  choices: NamedChoices;
  /** All of one customer: it is not named. */
  ofCustomer?: boolean;
}) {
  const t = useTranslations('tickets');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return (
    <Table
      caption={t('title')}
      head={
        <>
          <Head>{t('subject')}</Head>
          <Head>{t('number')}</Head>
          {!ofCustomer && <Head>{t('customer')}</Head>}
          <Head>{t('status')}</Head>
          <Head>{t('priority')}</Head>
          <Head>{t('department')}</Head>
          <Head>{t('assigned')}</Head>
          <Head>{t('lastReply')}</Head>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <NameCell
            href={`/admin/tickets/${row.id}`}
            aside={
              row.awaitsStaff && (
                <>
                  <Dot colour="var(--amber)" />
                  <span className="sr-only">{t('waits')}</span>
                </>
              )
            }
          >
            {row.subject}
          </NameCell>
          <Cell className="figures">
            <bdi>#{row.number}</bdi>
          </Cell>
          {!ofCustomer && (
            <Cell className="wrap-any">
              <bdi>{row.customerName}</bdi>
            </Cell>
          )}
          <Cell>
            <ChoicePill choice={choiceOf(choices.status, row.statusId)} />
          </Cell>
          <Cell>
            <ChoicePill choice={choiceOf(choices.priority, row.priorityId)} />
          </Cell>
          <Cell phone="hidden">{choiceOf(choices.department, row.departmentId).name}</Cell>
          <Cell className="wrap-any">
            <bdi>{row.assigned}</bdi>
          </Cell>
          <Cell className="whitespace-nowrap">{formatMoment(row.lastReplyAt, locale, timeZone)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
