'use client';

import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AttachmentField, type FileLimits } from '@/components/files/attachment-field';
import { readFiles } from '@/components/files/read-files';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { Button } from '@/components/ui/button';
import { Switch } from '@/components/ui/switch';
import { toast } from '@/components/ui/toast';
import { uploadFilesAction } from '../actions';

/** Keeps files of a customer. */
export function UploadDialog({ customerId, limits }: { customerId: string; limits: FileLimits }) {
  const t = useTranslations('files');
  const [open, setOpen] = useState(false);
  const [submissionId, setSubmissionId] = useState(newSubmissionId);
  const [files, setFiles] = useState<File[]>([]);
  const [shared, setShared] = useState(false);
  const step = useStep<{ count: number }>(({ count }) => {
    toast({ title: t('uploaded', { count }), tone: 'green' });
    setOpen(false);
    setSubmissionId(newSubmissionId());
    setFiles([]);
    setShared(false);
  });
  return (
    <StepDialog
      trigger={
        <Button>
          <Upload aria-hidden />
          {t('upload')}
        </Button>
      }
      open={open}
      onOpenChange={setOpen}
      title={t('upload')}
      description={t('uploadHelp')}
      cancel={t('cancel')}
      confirm={t('save')}
      pending={step.pending}
      message={step.message(['attachments'])}
      onConfirm={() =>
        step.run(async () =>
          uploadFilesAction({ customerId, submissionId, shared, attachments: await readFiles(files) }),
        )
      }
    >
      <div className="flex flex-col gap-4">
        <AttachmentField
          files={files}
          onChange={setFiles}
          limits={limits}
          error={step.errorAt('attachments')}
        />
        <Switch label={t('share')} checked={shared} onChange={(event) => setShared(event.target.checked)} />
      </div>
    </StepDialog>
  );
}
