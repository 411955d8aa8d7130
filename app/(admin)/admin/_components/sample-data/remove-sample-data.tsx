'use client';

import { useTranslations } from 'next-intl';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { SampleCounts } from '@/lib/sample/sample-data';
import { removeSampleDataAction } from '../../settings/sample-data/actions';

/** Says what goes and what stays, and removes the sample data. */
export function RemoveSampleData({ counts, small = false }: { counts: SampleCounts; small?: boolean }) {
  const t = useTranslations('sample');
  const run = useRowAction();
  return (
    <ConfirmDialog
      trigger={<Button size={small ? 'sm' : undefined}>{t('removeAll')}</Button>}
      title={t('removeTitle')}
      description={t('removeText')}
      confirm={t('remove')}
      danger
      onConfirm={() => run(() => removeSampleDataAction({ confirmed: true }), t('removed'))}
    >
      <p className="mb-2">{t('goes', counts)}</p>
      <p>{t('stays')}</p>
    </ConfirmDialog>
  );
}
