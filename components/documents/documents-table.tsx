import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/lib/dates/format';
import type { ListedDocument } from '@/lib/documents/listed-document';
import type { DocumentKind } from '@/lib/documents/states';
import { formatMoney } from '@/lib/money/format';
import { DocumentRows } from './document-rows';

type DocumentsTableProps = {
  kind: DocumentKind;
  /** With their customers' names; or all of one customer, and then what is due of each says more. */
  rows: readonly (ListedDocument & { customerName?: string })[];
  ofCustomer?: boolean;
  /** With boxes to choose rows by; a `BatchList` must be around it. */
  choosable?: boolean;
  caption?: string;
};

/** Documents of a kind, a row each. */
export function DocumentsTable({
  kind,
  rows,
  ofCustomer = false,
  choosable = false,
  caption,
}: DocumentsTableProps) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const withLeft = (ofCustomer && kind === 'invoice') || kind === 'credit_note';
  return (
    <DocumentRows
      kind={kind}
      rows={rows.map((row) => ({
        id: row.id,
        number: row.number,
        customer: row.customerName,
        issued: formatDay(row.issueDate, locale),
        due: row.dueDate && formatDay(row.dueDate, locale),
        state: row.state,
        overdue: row.overdue,
        total: formatMoney(row.total, row.currency, locale),
        left: withLeft && row.state !== 'draft' ? formatMoney(row.due, row.currency, locale) : undefined,
      }))}
      caption={caption ?? t(`kinds.${kind}`)}
      ofCustomer={ofCustomer}
      withLeft={withLeft}
      choosable={choosable}
    />
  );
}
