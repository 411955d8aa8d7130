import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { FileLink } from '@/components/files/file-link';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatMoment } from '@/lib/dates/format';
import type { PortalFileRow } from '@/lib/portal/files';
import { DeleteButton } from './delete-button';

/** A page of a customer's files, as its contacts see them. */
export function FilesTable({ rows, mayDelete }: { rows: readonly PortalFileRow[]; mayDelete: boolean }) {
  const t = useTranslations('portal.files');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const deletes = mayDelete && rows.some(({ own }) => own);
  return (
    <Table
      caption={t('list')}
      head={
        <>
          <Head>{t('name')}</Head>
          <Head>{t('from')}</Head>
          <Head>{t('at')}</Head>
          {deletes && <Head />}
        </>
      }
    >
      {rows.map(({ id, name, size, author, at, own }) => (
        <Row key={id}>
          <NameCell>
            <FileLink href={`/api/files/portal/${id}`} name={name} size={size} />
          </NameCell>
          <Cell>
            <bdi>{author}</bdi>
          </Cell>
          <Cell className="whitespace-nowrap">{formatMoment(at, locale, timeZone)}</Cell>
          {deletes && <Cell phone="end">{own && <DeleteButton id={id} name={name} />}</Cell>}
        </Row>
      ))}
    </Table>
  );
}
