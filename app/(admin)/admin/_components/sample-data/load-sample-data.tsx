'use client';

import { useTranslations } from 'next-intl';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { loadSampleDataAction } from '../../settings/sample-data/actions';

/** Says what sample data is, and loads it. */
export function LoadSampleData() {
  const t = useTranslations('sample');
  const run = useRowAction();
  return (
    <ConfirmDialog
      trigger={<Button>{t('offer')}</Button>}
      title={t('offerTitle')}
      description={t('about')}
      confirm={t('load')}
      onConfirm={() => run(() => loadSampleDataAction({ confirmed: true }), t('loaded'))}
    />
  );
}
