import { useFormatter, useTranslations } from 'next-intl';
import { EmailStatePill } from '@/components/mail/email-state-pill';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import type { listEmails } from '@/lib/mail/list-emails';

type Rows = Awaited<ReturnType<typeof listEmails>>['rows'];

export function EmailsTable({ rows }: { rows: Rows }) {
  const t = useTranslations('emailLog');
  const format = useFormatter();
  return (
    <Table
      caption={t('title')}
      head={
        <>
          <Head>{t('subject')}</Head>
          <Head>{t('to')}</Head>
          <Head>{t('stateLabel')}</Head>
          <Head numeric>{t('written')}</Head>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <NameCell href={`/admin/email-log/${row.id}`}>{row.subject}</NameCell>
          <Cell className="wrap-any phone:basis-full">
            <bdi>{row.toName}</bdi>{' '}
            <bdi dir="ltr" className="text-muted">
              {row.toEmail}
            </bdi>
          </Cell>
          <Cell phone="end">
            <EmailStatePill state={row.state} />
          </Cell>
          <Cell numeric>{format.dateTime(row.createdAt, { dateStyle: 'medium', timeStyle: 'short' })}</Cell>
        </Row>
      ))}
    </Table>
  );
}
