import { useLocale, useTranslations } from 'next-intl';
import { LISTS } from '@/components/documents/documents-href';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatDay, formatMoment } from '@/lib/dates/format';
import type { ListedReminder } from '@/lib/reminders/list-reminders';

type RemindersTableProps = { caption: string; rows: readonly ListedReminder[]; timeZone: string };

/** Reminders to come, or that were sent and why not. */
export function RemindersTable({ caption, rows, timeZone }: RemindersTableProps) {
  const [t, e] = [useTranslations('reminders'), useTranslations('errors')];
  const locale = useLocale();
  const told = ({ at, reason }: ListedReminder) => {
    if (reason) return t('notSent', { reason: e(reason) });
    return at && t('sentOn', { at: formatMoment(at, locale, timeZone) });
  };
  return (
    <Table
      caption={caption}
      head={
        <>
          <Head>{t('document')}</Head>
          <Head>{t('customer')}</Head>
          <Head>{t('kind')}</Head>
          <Head>{t('day')}</Head>
          <Head>{t('outcome')}</Head>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <NameCell href={`${LISTS[row.document.kind]}/${row.document.id}`}>{row.document.number}</NameCell>
          <Cell className="wrap-any">
            <bdi>{row.customerName}</bdi>
          </Cell>
          <Cell>{t('step', { step: row.step.startsWith('after') ? 'after' : row.step })}</Cell>
          <Cell className="figures whitespace-nowrap">{formatDay(row.day, locale)}</Cell>
          <Cell className="wrap-any">{told(row)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
