'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { toast } from '@/components/ui/toast';
import type { TemplateText } from '@/lib/mail/render-email';
import type { RestoreTemplate } from '@/lib/mail/schemas';
import { restoreTemplateAction } from '../../actions';

/** Gives the template its default text back, after a question. */
export function RestoreButton({ of, onDone }: { of: RestoreTemplate; onDone: (text: TemplateText) => void }) {
  const t = useTranslations('emailTemplates');
  const errors = useTranslations('errors');
  async function restore() {
    const result = await restoreTemplateAction(of);
    if (!result.ok) {
      toast({ title: errors(result.error.code, result.error.params), tone: 'red' });
      return;
    }
    onDone(result.data);
    toast({ title: t('restored'), tone: 'green' });
  }
  return (
    <ConfirmDialog
      trigger={<Button>{t('restore')}</Button>}
      title={t('restoreTitle')}
      description={t('restoreDescription')}
      confirm={t('restore')}
      onConfirm={restore}
      danger
    />
  );
}
