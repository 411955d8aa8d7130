'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { AttachmentField, type FileLimits } from '@/components/files/attachment-field';
import { readFiles } from '@/components/files/read-files';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { useActionForm } from '@/components/forms/use-action-form';
import { ChoiceOptions } from '@/components/tickets/choice-options';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { NamedChoice } from '@/lib/tickets/choice-name';
import { answerTicketAction } from '../actions';
import { PredefinedPicker } from './predefined-picker';

type Values = { kind: 'reply' | 'note'; body: string; statusId: string };

/** What staff write next: a reply or, among themselves, a note; and where the ticket stands afterwards. */
export function AnswerForm({
  id,
  statuses,
  limits,
  replies,
}: {
  id: string;
  statuses: readonly NamedChoice[];
  limits: FileLimits;
  /** Predefined ones, by name. */
  replies: readonly { id: string; name: string }[];
}) {
  const t = useTranslations('tickets');
  const [submissionId, setSubmissionId] = useState(newSubmissionId);
  const [files, setFiles] = useState<File[]>([]);
  const form = useActionForm({
    initial: { kind: 'reply', body: '', statusId: '' } as Values,
    action: async ({ statusId, ...values }) =>
      answerTicketAction({
        ...values,
        id,
        submissionId,
        statusId: statusId || null,
        attachments: await readFiles(files),
      }),
    onDone: () => {
      toast({ title: t(note ? 'noted' : 'replied'), tone: 'green' });
      setSubmissionId(newSubmissionId());
      setFiles([]);
      form.setSavedPart({ kind: 'reply', body: '', statusId: '' });
    },
  });
  const { values, set, errorAt } = form;
  const note = values.kind === 'note';
  const send = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form noValidate onSubmit={send} className="flex flex-col gap-3">
      {form.message && (
        <Banner tone="red" alert>
          {form.message}
        </Banner>
      )}
      <Segmented
        legend={t('kind')}
        hideLegend
        name="kind"
        value={values.kind}
        onValueChange={(kind) => set('kind', kind === 'note' ? 'note' : 'reply')}
        choices={[
          { value: 'reply', label: t('reply') },
          { value: 'note', label: t('note') },
        ]}
      />
      <Field
        label={t(note ? 'note' : 'reply')}
        help={t(note ? 'noteHelp' : 'replyHelp')}
        error={errorAt('body')}
      >
        <Textarea rows={6} value={values.body} onChange={(event) => set('body', event.target.value)} />
      </Field>
      {replies.length > 0 && (
        <PredefinedPicker
          ticketId={id}
          replies={replies}
          onText={(text) => set('body', values.body.trim() ? `${values.body}\n\n${text}` : text)}
        />
      )}
      <AttachmentField files={files} onChange={setFiles} limits={limits} error={errorAt('attachments')} />
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('then')} error={errorAt('statusId')} className="min-w-48 flex-1">
          <Select value={values.statusId} onChange={(event) => set('statusId', event.target.value)}>
            <option value="">{t(note ? 'thenSame' : 'thenUsual')}</option>
            <ChoiceOptions of={statuses} />
          </Select>
        </Field>
        <Button type="submit" variant="primary" pending={form.pending}>
          {t(note ? 'addNote' : 'sendReply')}
        </Button>
      </div>
    </form>
  );
}
