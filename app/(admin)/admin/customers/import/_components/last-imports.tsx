import { useFormatter, useTranslations } from 'next-intl';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import type { ListedImport } from '@/lib/imports/list-imports';

/** The imports of before, the way back to what each came to. */
export function LastImports({ imports }: { imports: readonly ListedImport[] }) {
  const t = useTranslations('imports');
  const format = useFormatter();
  const outcome = ({ result, undoneAt }: ListedImport) =>
    undoneAt
      ? t('undone')
      : result
        ? t('imported', { customers: result.customers, contacts: result.contacts })
        : t('open');
  return (
    <section aria-labelledby="last-imports" className="mt-10 max-w-200">
      <h2 id="last-imports" className="mb-2 text-lg">
        {t('last')}
      </h2>
      <Table
        caption={t('last')}
        head={
          <>
            <Head>{t('file')}</Head>
            <Head>{t('when')}</Head>
            <Head>{t('whatCame')}</Head>
          </>
        }
      >
        {imports.map((each) => (
          <Row key={each.id}>
            <NameCell href={`/admin/customers/import/${each.id}`}>{each.fileName ?? t('pasted')}</NameCell>
            <Cell phone="end">
              {format.dateTime(each.createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
            </Cell>
            <Cell>{outcome(each)}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}
