import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ReceivedState } from '@/components/documents/received-state';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import { PORTAL_LISTS } from '@/lib/portal/document-filter';
import type { PortalDocument } from '@/lib/portal/document-row';
import { Entries, Entry } from './entries';

/** Which of its days and amounts counts here: until when it can be answered or is to be paid, or of when it is. */
type About = 'date' | 'expiry' | 'due';

type Props = { title: string; documents: readonly PortalDocument[]; about: About; more?: ReactNode };

/** A few documents of any kind, each one large link. */
export function DocumentEntries({ title, documents, about, more }: Props) {
  return (
    <Entries title={title} more={more}>
      {documents.map((document) => (
        <DocumentEntry key={document.id} document={document} about={about} />
      ))}
    </Entries>
  );
}

export function DocumentEntry({ document, about }: { document: PortalDocument; about: About }) {
  const t = useTranslations('portal.home');
  const locale = useLocale();
  const { kind, number, issueDate, dueDate } = document;
  const until = { expiry: 'validUntil', due: 'dueOn', date: null } as const;
  const word = until[about];
  return (
    <Entry
      href={`${PORTAL_LISTS[kind]}/${document.id}`}
      name={t(`numbered.${kind}`, { number })}
      note={
        word && dueDate
          ? t(word, { date: formatDay(dueDate, locale, 'long') })
          : formatDay(issueDate, locale, 'long')
      }
      amount={formatMoney(about === 'due' ? document.due : document.total, document.currency, locale)}
      state={(about === 'date' || document.overdue) && <ReceivedState document={document} />}
    />
  );
}
