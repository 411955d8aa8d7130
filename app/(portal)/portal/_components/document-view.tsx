import { Download, ExternalLink } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { DocumentPaper } from '@/components/documents/document-paper';
import { buttonVariants } from '@/components/ui/button-variants';
import { Figure, Figures } from '@/components/ui/figure';
import { PageHead } from '@/components/ui/page-head';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import type { PortalDocument } from '@/lib/portal/document-row';
import type { PortalDocumentView } from '@/lib/portal/read-document';
import { StatePill } from './state-pill';

/** One estimate or invoice: what it asks for, its PDF, and the paper itself. */
export function DocumentView({ view: { document, printable } }: { view: PortalDocumentView }) {
  const t = useTranslations('portal.document');
  const nav = useTranslations('portal.nav');
  const { kind, id, number } = document;
  const list = `${kind}s` as const;
  const pdf = `/api/pdf/portal/${kind}/${id}`;
  return (
    <>
      <PageHead
        back={
          <Link href={`/portal/${list}`} className="inline-flex min-h-11 items-center hover:text-ink">
            {nav(list)}
          </Link>
        }
        title={t(`title.${kind}`, { number })}
        meta={<StatePill document={document} />}
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
      <DocumentPaper doc={printable} />
    </>
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
