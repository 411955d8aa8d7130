'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { deleteOwnFileAction } from '../actions';

/** Takes back a file that one sent. */
export function DeleteButton({ id, name }: { id: string; name: string }) {
  const t = useTranslations('portal.files');
  const run = useRowAction();
  return (
    <ConfirmDialog
      trigger={
        <Button size="icon-sm" className="pointer-coarse:size-11" aria-label={t('deleteNamed', { name })}>
          <Trash2 aria-hidden />
        </Button>
      }
      title={t('deleteQuestion')}
      description={t('deleteHelp', { name })}
      confirm={t('delete')}
      danger
      onConfirm={() => run(() => deleteOwnFileAction({ id }), t('deleted'))}
    />
  );
}
