'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { deleteNoteAction } from '../actions';

/** Deletes a note, after a question. */
export function DeleteNote({ id }: { id: string }) {
  const t = useTranslations('notes');
  const run = useRowAction();
  return (
    <ConfirmDialog
      trigger={
        <Button size="icon-sm" aria-label={t('delete')}>
          <Trash2 aria-hidden />
        </Button>
      }
      title={t('deleteQuestion')}
      description={t('deleteHelp')}
      confirm={t('delete')}
      danger
      onConfirm={() => run(() => deleteNoteAction({ id }), t('deleted'))}
    />
  );
}
