'use client';

import { Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { undoImportAction } from '../actions';

/** Takes a whole import back, after a question. */
export function UndoImport({ id }: { id: string }) {
  const t = useTranslations('imports');
  const router = useRouter();
  const row = useRowAction();
  return (
    <ConfirmDialog
      trigger={
        <Button>
          <Undo2 aria-hidden className="rtl:-scale-x-100" />
          {t('undo')}
        </Button>
      }
      title={t('undoQuestion')}
      description={t('undoText')}
      confirm={t('undo')}
      danger
      onConfirm={async () => {
        if (await row(() => undoImportAction({ id }), t('undoDone'))) router.refresh();
      }}
    />
  );
}
