'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { isolated } from '@/lib/i18n/isolate';
import type { KeptTyping } from './kept-typing';

const MOST = 5;

type RestoreBannerProps = {
  offered: readonly KeptTyping[];
  onRestore: (kept: KeptTyping) => void;
  onDiscard: (kept: KeptTyping) => void;
};

/** What was typed here before and never saved, with the choice between taking it up again and throwing it away. */
export function RestoreBanner({ offered, onRestore, onDiscard }: RestoreBannerProps) {
  const t = useTranslations('editor');
  const format = useFormatter();
  if (offered.length === 0) return null;
  return (
    <Banner tone="blue" className="mb-4" title={t('kept.title')}>
      <ul className="mt-1 flex flex-col gap-2">
        {offered.slice(0, MOST).map((kept) => (
          <li key={kept.id} className="flex flex-wrap items-center gap-2">
            <span className="wrap-any flex-1 basis-40">
              {t('kept.what', {
                customer: isolated(kept.values.customer?.name ?? t('kept.noCustomer')),
                lines: kept.values.lines.length,
                at: format.dateTime(kept.at, { dateStyle: 'medium', timeStyle: 'short' }),
              })}
            </span>
            <Button size="sm" variant="primary" onClick={() => onRestore(kept)}>
              {t('kept.restore')}
            </Button>
            <Button size="sm" onClick={() => onDiscard(kept)}>
              {t('kept.discard')}
            </Button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
