import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { ReceivedState } from '@/components/documents/received-state';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import { PORTAL_LISTS } from '@/lib/portal/document-filter';
import type { PortalDocument } from '@/lib/portal/document-row';

type Props = {
  title: string;
  documents: readonly PortalDocument[];
  /** Which of its days counts here. */
  about: 'date' | 'expiry';
};

/** A few documents of either kind, each one large link. */
export function DocumentEntries({ title, documents, about }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-lg">
        {title}
      </h2>
      <ul className="border-line border-t">
        {documents.map((document) => (
          <Entry key={document.id} document={document} about={about} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ document, about }: { document: PortalDocument; about: Props['about'] }) {
  const t = useTranslations('portal.home');
  const locale = useLocale();
  const { kind, number, issueDate, dueDate } = document;
  const expires = about === 'expiry' && dueDate;
  return (
    <li className="border-line border-b">
      <Link
        href={`${PORTAL_LISTS[kind]}/${document.id}`}
        className="-mx-3 grid min-h-14 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 rounded px-3 py-2 hover:bg-hover sm:grid-cols-[minmax(0,1fr)_auto_minmax(8rem,auto)]"
      >
        <span className="wrap-any font-medium max-sm:col-span-2">{t(`numbered.${kind}`, { number })}</span>
        <span className="figures row-start-2 text-end font-medium max-sm:col-start-2 sm:col-start-3 sm:row-span-2 sm:row-start-1">
          {formatMoney(document.total, document.currency, locale)}
        </span>
        <span className="col-start-1 row-start-2 text-muted text-sm">
          {expires
            ? t('validUntil', { date: formatDay(dueDate, locale, 'long') })
            : formatDay(issueDate, locale, 'long')}
        </span>
        {about === 'date' && (
          <span className="max-sm:row-start-3 sm:col-start-2 sm:row-span-2 sm:row-start-1">
            <ReceivedState document={document} />
          </span>
        )}
      </Link>
    </li>
  );
}
