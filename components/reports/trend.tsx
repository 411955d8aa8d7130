import { ArrowDown, ArrowUp } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatPercent } from '@/lib/money/format';
import { percentOf } from '@/lib/money/ratio';

/** How an amount compares with the one of the time before: an arrow, and a word for who does not see it. */
export function Trend({ now, before }: { now: bigint; before: bigint | null }) {
  const t = useTranslations('reports');
  const locale = useLocale();
  if (before === null || (before <= 0n && now <= before)) {
    return <Quiet mark="–" word={now === before ? t('same') : t('noTrend')} />;
  }
  if (now === before) return <Quiet mark="=" word={t('same')} />;
  const change = percentOf(now > before ? now - before : before - now, before);
  if (change === null) return <span className="text-green">{t('fresh')}</span>;
  const percent = formatPercent(change, locale, 1);
  const more = now > before;
  const Arrow = more ? ArrowUp : ArrowDown;
  return (
    <span
      className={`inline-flex items-baseline gap-0.5 whitespace-nowrap ${more ? 'text-green' : 'text-red'}`}
    >
      <Arrow aria-hidden className="size-3.5 shrink-0 self-center" />
      <span aria-hidden className="figures">
        {percent}
      </span>
      <span className="sr-only">{t(more ? 'more' : 'less', { percent })}</span>
    </span>
  );
}

function Quiet({ mark, word }: { mark: string; word: string }) {
  return (
    <span className="text-muted">
      <span aria-hidden>{mark}</span>
      <span className="sr-only">{word}</span>
    </span>
  );
}
