import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DocumentPaper } from '@/components/documents/document-paper';
import { DocumentState } from '@/components/documents/document-state';
import { LISTS } from '@/components/documents/documents-href';
import { Banner } from '@/components/ui/banner';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import type { DocumentDetails } from '@/lib/documents/get-document';
import { DocumentEvents } from './document-events';

type DocumentScreenProps = {
  document: DocumentDetails;
  /** Beside the paper, above what happened. */
  aside?: ReactNode;
  /** Below the paper: tables, which want its width. */
  below?: ReactNode;
  /** What can be done with it. */
  children: ReactNode;
};

/** A document's page: what it is and what can be done with it, the sheet, and what happened so far. */
export function DocumentScreen({ document, aside, below, children }: DocumentScreenProps) {
  const t = useTranslations('documents');
  const tEditor = useTranslations('editor');
  const { kind, customer, printable } = document;
  return (
    <>
      <PageHead
        back={
          <Link href={LISTS[kind]} className="hover:text-ink hover:underline">
            {t(`kinds.${kind}`)}
          </Link>
        }
        title={<bdi>{printable.number ?? t(`draftOf.${kind}`)}</bdi>}
        meta={
          <>
            <DocumentState kind={kind} state={document.state} overdue={document.overdue} />
            <Link
              href={`/admin/customers/${customer.id}`}
              className="wrap-any hover:text-ink hover:underline"
            >
              <bdi>{customer.name}</bdi>
            </Link>
          </>
        }
        action={children}
      />
      {document.state === 'draft' && !customer.takesDocuments && (
        <Banner tone="amber" className="mb-4">
          {t('customerInactive')}
        </Banner>
      )}
      {document.voidReason && (
        <Banner tone="amber" className="mb-4">
          {t('voidedBecause', { reason: document.voidReason })}
        </Banner>
      )}
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,56rem)_minmax(14rem,1fr)]">
        <div className="flex min-w-0 flex-col gap-8">
          <DocumentPaper doc={printable} />
          {below}
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          {!printable.totals.expressibleAsEInvoice && (
            <p className="text-amber text-sm">{tEditor('noEInvoice')}</p>
          )}
          {aside}
          <DocumentEvents kind={kind} events={document.events} />
        </div>
      </div>
    </>
  );
}
