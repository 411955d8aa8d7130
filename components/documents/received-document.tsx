import { Download, ExternalLink } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Banner } from '@/components/ui/banner';
import { buttonVariants } from '@/components/ui/button-variants';
import { Figure, Figures } from '@/components/ui/figure';
import { PageHead } from '@/components/ui/page-head';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import type { PortalDocument } from '@/lib/portal/document-row';
import type { PortalDocumentView } from '@/lib/portal/read-document';
import { DocumentPaper } from './document-paper';
import { ReceivedState } from './received-state';

type ReceivedDocumentProps = {
  view: PortalDocumentView;
  /** Where its PDF is for this reader. */
  pdf: string;
  back?: ReactNode;
  /** Between what it asks for and the paper: what its reader can do. */
  children?: ReactNode;
  /** Under the paper. */
  below?: ReactNode;
};

/** A document as its customer sees it, signed in or by a link: what it asks for, its PDF, and the paper itself. */
export function ReceivedDocument({
  view: { document, printable },
  pdf,
  back,
  children,
  below,
}: ReceivedDocumentProps) {
  const t = useTranslations('portal.document');
  const { kind, number } = document;
  return (
    <>
      <PageHead
        back={back}
        title={t(`title.${kind}`, { number })}
        meta={<ReceivedState document={document} />}
        action={
          <>
            <a href={pdf} target="_blank" rel="noreferrer" className={buttonVariants({ variant: 'primary' })}>
              <ExternalLink aria-hidden />
              {t('openPdf')}
            </a>
            <a href={pdf} download className={buttonVariants({})}>
              <Download aria-hidden />
              {t('download')}
            </a>
          </>
        }
      />
      <Facts document={document} />
      <AnswerNote document={document} />
      {children}
      <DocumentPaper doc={printable} />
      <div className="mt-8 empty:hidden">{below}</div>
    </>
  );
}

/** What was answered, where that is what its reader came for. */
function AnswerNote({ document: { kind, state } }: { document: PortalDocument }) {
  const t = useTranslations('received');
  if (kind === 'proposal' && (state === 'revised' || state === 'expired')) {
    return (
      <Banner tone="amber" className="mb-6">
        {t(`proposal.is.${state}`)}
      </Banner>
    );
  }
  if (state !== 'accepted' && state !== 'declined') return null;
  return (
    <Banner tone={state === 'accepted' ? 'green' : 'blue'} className="mb-6">
      {kind === 'proposal' ? t(`proposal.is.${state}`) : t(`is.${state}`)}
    </Banner>
  );
}

function Facts({ document }: { document: PortalDocument }) {
  const t = useTranslations('portal.document');
  const locale = useLocale();
  const { kind, state, currency, total, due, dueDate, overdue } = document;
  const owes = kind === 'invoice' && state !== 'void';
  return (
    <Figures className="mb-6 phone:grid-cols-1">
      <Figure
        label={owes ? t('due') : t('total')}
        value={formatMoney(owes ? due : total, currency, locale)}
        note={
          owes && due !== total ? t('ofTotal', { total: formatMoney(total, currency, locale) }) : undefined
        }
      />
      {kind === 'credit_note' && state !== 'void' && (
        <Figure label={t('left')} value={formatMoney(due, currency, locale)} />
      )}
      {dueDate && (
        <Figure
          label={t(`dueDate.${kind}`)}
          value={formatDay(dueDate, locale)}
          tone={overdue ? 'red' : undefined}
        />
      )}
    </Figures>
  );
}
