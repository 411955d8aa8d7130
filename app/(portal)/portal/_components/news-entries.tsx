import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { formatDay, formatMoment } from '@/lib/dates/format';
import { isolated } from '@/lib/i18n/isolate';
import { formatMoney } from '@/lib/money/format';
import { PORTAL_LISTS } from '@/lib/portal/document-filter';
import { PORTAL_FILES } from '@/lib/portal/file-filter';
import type { News } from '@/lib/portal/portal-news';
import { PORTAL_TICKETS } from '@/lib/portal/ticket-filter';
import { DocumentEntry } from './document-entries';
import { Entries, Entry } from './entries';

/** What came since the contact was here last. */
export function NewsEntries({ news }: { news: readonly News[] }) {
  const t = useTranslations('portal.home');
  return (
    <Entries title={t('news')}>
      {news.map((each) => (
        <NewsEntry key={`${each.kind} ${idOf(each)}`} news={each} />
      ))}
    </Entries>
  );
}

function idOf(news: News): string {
  if (news.kind === 'payment') return news.payment.id;
  if (news.kind === 'ticket') return news.ticket.id;
  return news.kind === 'files' ? '' : news.document.id;
}

function NewsEntry({ news }: { news: News }) {
  const t = useTranslations('portal.home');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const note = formatMoment(news.at, locale, timeZone);
  if (news.kind === 'document') return <DocumentEntry document={news.document} about="date" />;
  if (news.kind === 'reply') {
    const { kind, id, number } = news.document;
    return (
      <Entry
        href={`${PORTAL_LISTS[kind]}/${id}`}
        name={t('replied', { name: t(`numbered.${kind}`, { number }) })}
        note={note}
      />
    );
  }
  if (news.kind === 'ticket') {
    const { id, subject } = news.ticket;
    return <Entry href={`${PORTAL_TICKETS}/${id}`} name={t('replied', { name: subject })} note={note} />;
  }
  if (news.kind === 'files') {
    const { name, count } = news.files;
    return <Entry href={PORTAL_FILES} name={t('filesShared', { name: isolated(name), count })} note={note} />;
  }
  const { date, amount, currency } = news.payment;
  return (
    <Entry
      href="/portal/payments"
      name={t('paymentArrived')}
      note={formatDay(date, locale, 'long')}
      amount={formatMoney(amount, currency, locale)}
    />
  );
}
