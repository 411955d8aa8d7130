'use client';

import { useTranslations } from 'next-intl';
import { ShortForm } from '@/components/forms/short-form';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { REPLY_FIELDS } from '@/lib/tickets/reply-fields';
import type { PredefinedReply } from '@/lib/tickets/support-settings';
import { saveReplyAction } from '../actions';

/** One predefined reply, with the fields that it may hold. */
export function ReplyDialog({ reply, onClose }: { reply: PredefinedReply | null; onClose: () => void }) {
  const t = useTranslations('settings.support');
  const c = useTranslations('common');
  const form = useActionForm({
    initial: { name: reply?.name ?? '', body: reply?.body ?? '' },
    action: (values) => saveReplyAction({ ...values, id: reply?.id ?? null, version: reply?.version ?? 0 }),
    onDone: () => {
      toast({ title: c('saved'), tone: 'green' });
      onClose();
    },
  });
  const { values, set, errorAt } = form;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={reply ? reply.name : t('addReply')}
      className="max-w-160"
    >
      <ShortForm form={form}>
        <Field label={c('name')} error={errorAt('name')}>
          <Input value={values.name} onChange={(event) => set('name', event.target.value)} />
        </Field>
        <Field
          label={t('text')}
          help={t('fieldsHelp', { fields: REPLY_FIELDS.map((field) => `{${field}}`).join(' ') })}
          error={errorAt('body')}
        >
          <Textarea rows={8} value={values.body} onChange={(event) => set('body', event.target.value)} />
        </Field>
        <div className="flex justify-end">
          <Button type="submit" variant="primary" pending={form.pending}>
            {c('save')}
          </Button>
        </div>
      </ShortForm>
    </Dialog>
  );
}
