'use client';

import { useTranslations } from 'next-intl';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { setColleagueActiveAction } from '../../actions';

/** Keeps a colleague out, after a question, or lets them in again. */
export function AccessButton({ id, name, active }: { id: string; name: string; active: boolean }) {
  const t = useTranslations('portal.contacts');
  const run = useRowAction();
  if (!active) {
    return (
      <Button
        size="lg"
        onClick={() =>
          void run(() => setColleagueActiveAction({ id, active: true }), t('activated', { name }))
        }
      >
        {t('activate')}
      </Button>
    );
  }
  return (
    <ConfirmDialog
      trigger={<Button size="lg">{t('deactivate')}</Button>}
      title={t('deactivateQuestion', { name })}
      description={t('deactivateText')}
      confirm={t('deactivate')}
      onConfirm={() => run(() => setColleagueActiveAction({ id, active: false }), t('deactivated', { name }))}
    />
  );
}
