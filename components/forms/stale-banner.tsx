'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';

export type StaleDifference = {
  field: string;
  label: string;
  mine: string;
  theirs: string;
  /** Puts the other version into the form. */
  takeTheirs: () => void;
};

/**
 * Somebody else saved meanwhile: what differs, field by field, with a way to take each of theirs. Whatever is
 * left as it is overwrites when the form is saved again.
 */
export function StaleBanner({ differences }: { differences: readonly StaleDifference[] }) {
  const t = useTranslations('common.stale');
  return (
    <Banner tone="amber" alert className="mb-4" title={t('title')}>
      <p>{differences.length > 0 ? t('text') : t('same')}</p>
      {differences.length > 0 && (
        <ul className="mt-2 flex flex-col gap-2">
          {differences.map(({ field, label, mine, theirs, takeTheirs }) => (
            <li key={field} className="border-amber border-t pt-2">
              <p className="font-medium">{label}</p>
              <dl className="grid gap-x-4 sm:grid-cols-2">
                <div>
                  <dt className="text-muted text-xs">{t('mine')}</dt>
                  <dd className="wrap-any whitespace-pre-line">{mine || '–'}</dd>
                </div>
                <div>
                  <dt className="text-muted text-xs">{t('theirs')}</dt>
                  <dd className="wrap-any whitespace-pre-line">{theirs || '–'}</dd>
                </div>
              </dl>
              <Button size="sm" className="mt-1" onClick={takeTheirs}>
                {t('take')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}
