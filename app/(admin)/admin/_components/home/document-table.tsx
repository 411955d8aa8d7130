import { useLocale, useTranslations } from 'next-intl';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/dates/format';
import type { HomeDocument } from '@/lib/home/home-figures';
import { formatMoney } from '@/lib/money/format';

/** A few documents that want something: whose, which, until when, how much. */
export function DocumentTable({
  title,
  documents,
  amount,
}: {
  title: string;
  documents: readonly HomeDocument[];
  amount: 'due' | 'total';
}) {
  const t = useTranslations('adminNav.homeTables');
  const locale = useLocale();
  if (documents.length === 0) return null;
  return (
    <section className="mb-8">
      <h2 className="mb-1 text-lg">{title}</h2>
      <Table
        caption={title}
        head={
          <>
            <Head>{t('customer')}</Head>
            <Head>{t('number')}</Head>
            <Head>{t('until')}</Head>
            <Head numeric>{t('amount')}</Head>
          </>
        }
      >
        {documents.map((document) => (
          <Row key={document.id}>
            <NameCell
              href={`/admin/${document.kind === 'invoice' ? 'invoices' : 'estimates'}/${document.id}`}
            >
              <bdi>{document.customer}</bdi>
            </NameCell>
            <Cell className="figures">{document.number ? <bdi>{document.number}</bdi> : t('draft')}</Cell>
            <Cell className="figures">
              {document.dueDate && formatDay(document.dueDate, locale, 'medium')}
            </Cell>
            <Cell numeric phone="end">
              {formatMoney(document[amount], document.currency, locale)}
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}
