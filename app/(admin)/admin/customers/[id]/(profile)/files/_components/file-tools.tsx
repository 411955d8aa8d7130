'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useOptimistic, useTransition } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Switch } from '@/components/ui/switch';
import { deleteFileAction, shareFileAction } from '../actions';

type Shown = { id: string; name: string; shared: boolean; byStaff: boolean };

/** Whether the customer sees a file, and its end. */
export function FileTools({ file, mayEdit }: { file: Shown; mayEdit: boolean }) {
  const t = useTranslations('files');
  const run = useRowAction();
  const { id, name, byStaff } = file;
  const [shared, showShared] = useOptimistic(file.shared);
  const [, start] = useTransition();
  const share = () =>
    start(async () => {
      showShared(!shared);
      await run(() => shareFileAction({ id, shared: !shared }), t(shared ? 'withdrawn' : 'isShared'));
    });
  return (
    <div className="flex items-center justify-between gap-3">
      {byStaff && mayEdit ? (
        <Switch
          label={t('inArea')}
          aria-label={t('shareNamed', { name })}
          checked={shared}
          onChange={share}
        />
      ) : (
        <span>{t(byStaff ? (shared ? 'inArea' : 'private') : 'sent')}</span>
      )}
      {mayEdit && (
        <ConfirmDialog
          trigger={
            <Button size="icon-sm" aria-label={t('deleteNamed', { name })}>
              <Trash2 aria-hidden />
            </Button>
          }
          title={t('deleteQuestion')}
          description={t('deleteHelp', { name })}
          confirm={t('delete')}
          danger
          onConfirm={() => run(() => deleteFileAction({ id }), t('deleted'))}
        />
      )}
    </div>
  );
}
