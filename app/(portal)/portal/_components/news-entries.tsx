import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { formatDay, formatMoment } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import { PORTAL_LISTS } from '@/lib/portal/document-filter';
import type { News } from '@/lib/portal/portal-news';
import { DocumentEntry } from './document-entries';
import { Entries, Entry } from './entries';

/** What came since the contact was here last: documents, replies below them, and payments that arrived. */
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

const idOf = (news: News) => (news.kind === 'payment' ? news.payment.id : news.document.id);

function NewsEntry({ news }: { news: News }) {
  const t = useTranslations('portal.home');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  if (news.kind === 'document') return <DocumentEntry document={news.document} about="date" />;
  if (news.kind === 'reply') {
    const { kind, id, number } = news.document;
    return (
      <Entry
        href={`${PORTAL_LISTS[kind]}/${id}`}
        name={t('replied', { name: t(`numbered.${kind}`, { number }) })}
        note={formatMoment(news.at, locale, timeZone)}
      />
    );
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
