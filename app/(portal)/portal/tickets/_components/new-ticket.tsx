'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AttachmentField, type FileLimits } from '@/components/files/attachment-field';
import { readFiles } from '@/components/files/read-files';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { useActionForm } from '@/components/forms/use-action-form';
import { ChoiceOptions } from '@/components/tickets/choice-options';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { NamedChoice } from '@/lib/tickets/choice-name';
import { PortalForm } from '../../_components/portal-form';
import { openTicketAction } from '../actions';

/** What a contact writes to us first; the priority starts at the middle, which most things have. */
export function NewTicket({
  departments,
  priorities,
  limits,
}: {
  departments: readonly NamedChoice[];
  priorities: readonly NamedChoice[];
  limits: FileLimits;
}) {
  const t = useTranslations('portal.tickets');
  const router = useRouter();
  const [submissionId] = useState(newSubmissionId);
  const [files, setFiles] = useState<File[]>([]);
  const usual = priorities.find(({ key }) => key === 'medium') ?? priorities[0];
  const form = useActionForm({
    initial: {
      subject: '',
      body: '',
      departmentId: departments[0]?.id ?? '',
      priorityId: usual?.id ?? '',
    },
    action: async (values) =>
      openTicketAction({ ...values, submissionId, attachments: await readFiles(files) }),
    onDone: ({ id }) => {
      toast({ title: t('sent'), tone: 'green' });
      router.push(`/portal/tickets/${id}`);
    },
  });
  const { values, set, errorAt } = form;
  return (
    <PortalForm form={form} save={t('send')}>
      <div className="flex flex-col gap-4">
        <Field label={t('subject')} error={errorAt('subject')}>
          <Input value={values.subject} onChange={(event) => set('subject', event.target.value)} />
        </Field>
        <FieldRow>
          <Field label={t('department')} error={errorAt('departmentId')}>
            <Select value={values.departmentId} onChange={(event) => set('departmentId', event.target.value)}>
              <ChoiceOptions of={departments} />
            </Select>
          </Field>
          <Field label={t('priority')} error={errorAt('priorityId')}>
            <Select value={values.priorityId} onChange={(event) => set('priorityId', event.target.value)}>
              <ChoiceOptions of={priorities} />
            </Select>
          </Field>
        </FieldRow>
        <Field label={t('message')} error={errorAt('body')}>
          <Textarea rows={8} value={values.body} onChange={(event) => set('body', event.target.value)} />
        </Field>
        <AttachmentField files={files} onChange={setFiles} limits={limits} error={errorAt('attachments')} />
      </div>
    </PortalForm>
  );
}
