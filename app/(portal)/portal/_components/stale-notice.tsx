'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';

export type Compared = { label: string; mine: string; theirs: string };

/** Somebody else saved meanwhile: both versions of what differs, and the choice between them. */
export function StaleNotice({
  message,
  compared,
  onKeepMine,
  onTakeTheirs,
}: {
  message: string;
  compared: readonly Compared[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const t = useTranslations('portal.stale');
  const shown = compared.filter(({ mine, theirs }) => mine !== theirs);
  return (
    <Banner tone="amber" alert className="mt-4" title={message}>
      <ul className="mt-2 flex flex-col gap-2">
        {shown.map(({ label, mine, theirs }) => (
          <li key={label}>
            <span className="font-medium">{label}</span>
            <span className="block">{t('mine', { value: mine || '–' })}</span>
            <span className="block">{t('theirs', { value: theirs || '–' })}</span>
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={onKeepMine}>{t('keepMine')}</Button>
        <Button onClick={onTakeTheirs}>{t('takeTheirs')}</Button>
      </div>
    </Banner>
  );
}
