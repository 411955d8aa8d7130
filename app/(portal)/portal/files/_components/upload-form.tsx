'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AttachmentField, type FileLimits } from '@/components/files/attachment-field';
import { readFiles } from '@/components/files/read-files';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { useActionForm } from '@/components/forms/use-action-form';
import { toast } from '@/components/ui/toast';
import { PortalForm } from '../../_components/portal-form';
import { uploadOwnFilesAction } from '../actions';

/** Files that a contact sends us. */
export function UploadForm({ limits }: { limits: FileLimits }) {
  const t = useTranslations('portal.files');
  const [submissionId, setSubmissionId] = useState(newSubmissionId);
  const [files, setFiles] = useState<File[]>([]);
  const form = useActionForm({
    initial: {},
    action: async () => uploadOwnFilesAction({ submissionId, attachments: await readFiles(files) }),
    onDone: ({ count }) => {
      toast({ title: t('sent', { count }), tone: 'green' });
      setSubmissionId(newSubmissionId());
      setFiles([]);
    },
  });
  return (
    <PortalForm form={form} save={t('send')}>
      <AttachmentField
        files={files}
        onChange={setFiles}
        limits={limits}
        error={form.errorAt('attachments')}
      />
    </PortalForm>
  );
}
