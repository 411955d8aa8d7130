'use client';

import { useTranslations } from 'next-intl';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { StoredItem } from '@/lib/items/stored-item';
import { setItemActiveAction } from '../actions';

/** Takes an item out of what new lines find, or puts it back. */
export function RetireItem({ item: { id, name, active } }: { item: StoredItem }) {
  const t = useTranslations('items');
  const run = useRowAction();
  if (!active) {
    return (
      <Button onClick={() => run(() => setItemActiveAction({ id, active: true }), t('offered', { name }))}>
        {t('offer')}
      </Button>
    );
  }
  return (
    <ConfirmDialog
      trigger={<Button>{t('retire')}</Button>}
      title={t('retireQuestion', { name })}
      description={t('retireHelp')}
      confirm={t('retire')}
      onConfirm={() => run(() => setItemActiveAction({ id, active: false }), t('retired', { name }))}
    />
  );
}
