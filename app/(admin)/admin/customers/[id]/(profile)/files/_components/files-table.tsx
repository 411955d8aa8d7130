import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { FileLink } from '@/components/files/file-link';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import type { ListedFile } from '@/lib/customer-files/list-files';
import { formatMoment } from '@/lib/dates/format';
import { FileTools } from './file-tools';

/** A customer's files, each to be saved, shared, deleted. */
export function FilesTable({ rows, mayEdit }: { rows: readonly ListedFile[]; mayEdit: boolean }) {
  const t = useTranslations('files');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return (
    <Table
      caption={t('title')}
      head={
        <>
          <Head>{t('name')}</Head>
          <Head>{t('from')}</Head>
          <Head>{t('at')}</Head>
          <Head>{t('shown')}</Head>
        </>
      }
    >
      {rows.map(({ id, name, size, shared, byStaff, author, at }) => (
        <Row key={id}>
          <NameCell>
            <FileLink href={`/api/files/${id}`} name={name} size={size} />
          </NameCell>
          <Cell>
            <bdi>{author}</bdi>
          </Cell>
          <Cell className="whitespace-nowrap">{formatMoment(at, locale, timeZone)}</Cell>
          <Cell className="whitespace-nowrap">
            <FileTools file={{ id, name, shared, byStaff }} mayEdit={mayEdit} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
