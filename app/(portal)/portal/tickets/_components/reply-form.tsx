'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AttachmentField, type FileLimits } from '@/components/files/attachment-field';
import { readFiles } from '@/components/files/read-files';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { useActionForm } from '@/components/forms/use-action-form';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { PortalForm } from '../../_components/portal-form';
import { replyToTicketAction } from '../actions';

/** A contact's next message. */
export function ReplyForm({ id, limits }: { id: string; limits: FileLimits }) {
  const t = useTranslations('portal.tickets');
  const [submissionId, setSubmissionId] = useState(newSubmissionId);
  const [files, setFiles] = useState<File[]>([]);
  const form = useActionForm({
    initial: { body: '' },
    action: async ({ body }) =>
      replyToTicketAction({ id, submissionId, body, attachments: await readFiles(files) }),
    onDone: () => {
      toast({ title: t('replied'), tone: 'green' });
      setSubmissionId(newSubmissionId());
      setFiles([]);
      form.setSavedPart({ body: '' });
    },
  });
  const { values, set, errorAt } = form;
  return (
    <PortalForm form={form} save={t('sendReply')}>
      <div className="flex flex-col gap-4">
        <Field label={t('reply')} error={errorAt('body')}>
          <Textarea rows={5} value={values.body} onChange={(event) => set('body', event.target.value)} />
        </Field>
        <AttachmentField files={files} onChange={setFiles} limits={limits} error={errorAt('attachments')} />
      </div>
    </PortalForm>
  );
}
