import { useLocale, useTranslations } from 'next-intl';
import { Figure, Figures } from '@/components/ui/figure';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import type { Dues } from '@/lib/portal/home-dues';

/** What the customer owes, and of it what is late. */
export function DuesFigures({ dues }: { dues: Dues }) {
  const t = useTranslations('portal.home');
  const locale = useLocale();
  const money = (minor: bigint) => formatMoney(minor, dues.currency, locale);
  return (
    <section aria-labelledby="dues">
      <h2 id="dues" className="sr-only">
        {t('dues')}
      </h2>
      <Figures className="phone:grid-cols-1">
        <Figure
          label={t('due')}
          value={money(dues.due)}
          note={dues.open > 0 ? t('openCount', { count: dues.open }) : t('nothingDue')}
        />
        <Figure
          label={t('overdue')}
          value={money(dues.overdue)}
          tone={dues.late > 0 ? 'red' : undefined}
          note={
            dues.late > 0
              ? t('lateCount', { count: dues.late })
              : dues.next && t('nextDue', { date: formatDay(dues.next, locale, 'long') })
          }
        />
        {dues.credit > 0n && <Figure label={t('credit')} value={money(dues.credit)} />}
      </Figures>
    </section>
  );
}
