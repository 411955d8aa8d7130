'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';

export type OtherVersion = { subject: string; body: string; version: number };

/** Somebody saved in the meantime: their text, and the choice between it and one's own. */
export function StaleTemplate({
  other,
  onKeepMine,
  onTakeTheirs,
}: {
  other: OtherVersion;
  onKeepMine: (version: number) => void;
  onTakeTheirs: (other: OtherVersion) => void;
}) {
  const t = useTranslations('emailTemplates');
  const errors = useTranslations('errors');
  return (
    <div className="mb-4 scroll-mt-16" ref={intoSight}>
      <Banner tone="amber" alert title={errors('stale')}>
        <div className="mt-2 rounded border border-line bg-surface p-3">
          <p className="wrap-any font-medium">{other.subject}</p>
          <p className="wrap-any mt-2 whitespace-pre-wrap">{other.body}</p>
        </div>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button onClick={() => onKeepMine(other.version)}>{t('keepMine')}</Button>
          <Button onClick={() => onTakeTheirs(other)}>{t('takeTheirs')}</Button>
        </div>
      </Banner>
    </div>
  );
}

/** The form may be scrolled down, and what must be read first stands above it. */
const intoSight = (box: HTMLElement | null) => box?.scrollIntoView({ block: 'start' });
