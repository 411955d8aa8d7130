import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import type { News } from '@/lib/portal/portal-news';
import { DocumentEntry } from './document-entries';
import { Entries, Entry } from './entries';

/** What came since the contact was here last: documents, and payments that arrived. */
export function NewsEntries({ news }: { news: readonly News[] }) {
  const t = useTranslations('portal.home');
  const locale = useLocale();
  return (
    <Entries title={t('news')}>
      {news.map((each) =>
        each.kind === 'document' ? (
          <DocumentEntry key={each.document.id} document={each.document} about="date" />
        ) : (
          <Entry
            key={each.payment.id}
            href="/portal/payments"
            name={t('paymentArrived')}
            note={formatDay(each.payment.date, locale, 'long')}
            amount={formatMoney(each.payment.amount, each.payment.currency, locale)}
          />
        ),
      )}
    </Entries>
  );
}
