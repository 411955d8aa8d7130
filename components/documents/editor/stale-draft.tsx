'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Description, DescriptionList } from '@/components/ui/description-list';
import { formatDay } from '@/lib/dates/format';
import type { DraftForm } from '@/lib/documents/draft-form';
import { isolated } from '@/lib/i18n/isolate';

type StaleDraftProps = {
  theirs: DraftForm;
  uiLocale: string;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
};

/** What somebody else saved meanwhile, and the choice between that and what was typed here. */
export function StaleDraft({ theirs, uiLocale, onTakeTheirs, onKeepMine }: StaleDraftProps) {
  const t = useTranslations('documents');
  return (
    <section aria-label={t('theirs')} className="mb-6 rounded border border-line-strong bg-surface p-4">
      <h2 className="mb-2 font-medium">{t('theirs')}</h2>
      <DescriptionList>
        <Description term={t('customer')}>{theirs.customer.name}</Description>
        <Description term={t('issueDate')}>{formatDay(theirs.issueDate, uiLocale)}</Description>
        <Description term={t('reference')}>{theirs.reference}</Description>
        <Description term={t('lines')}>
          {theirs.lines.map((line) => isolated(line.description.split('\n')[0] ?? '')).join(' · ')}
        </Description>
        <Description term={t('note')}>{theirs.note}</Description>
      </DescriptionList>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={onTakeTheirs}>{t('takeTheirs')}</Button>
        <Button onClick={onKeepMine}>{t('keepMine')}</Button>
      </div>
    </section>
  );
}
