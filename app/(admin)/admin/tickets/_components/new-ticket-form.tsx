'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AttachmentField } from '@/components/files/attachment-field';
import { readFiles } from '@/components/files/read-files';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { ShortForm } from '@/components/forms/short-form';
import { useActionForm } from '@/components/forms/use-action-form';
import { ChoiceOptions } from '@/components/tickets/choice-options';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { NewTicketOffers } from '@/lib/tickets/new-ticket-offers';
import { openTicketForAction } from '../actions';
import { type Whose, WhoseTicket } from './whose-ticket';

/** A ticket that staff open for a customer: by telephone, after a visit, or to tell something. */
export function NewTicketForm({
  offers,
  customer,
  onDone,
}: {
  offers: NewTicketOffers;
  customer: Whose['customer'];
  onDone: (id: string) => void;
}) {
  const t = useTranslations('tickets');
  const [submissionId] = useState(newSubmissionId);
  const [files, setFiles] = useState<File[]>([]);
  const usual = offers.priorities.find(({ key }) => key === 'medium') ?? offers.priorities[0];
  const form = useActionForm({
    initial: {
      whose: { customer, contactId: '' } as Whose,
      subject: '',
      body: '',
      departmentId: offers.departments[0]?.id ?? '',
      priorityId: usual?.id ?? '',
      assignedTo: '',
    },
    action: async ({ whose, assignedTo, ...values }) =>
      openTicketForAction({
        ...values,
        submissionId,
        customerId: whose.customer?.id ?? '',
        contactId: whose.contactId || null,
        assignedTo: assignedTo || null,
        attachments: await readFiles(files),
      }),
    onDone: ({ id, number }) => {
      toast({ title: t('created', { number }), tone: 'green' });
      onDone(id);
    },
  });
  const { values, set, errorAt } = form;
  return (
    <ShortForm form={form} className="max-w-160">
      <WhoseTicket value={values.whose} onChange={(whose) => set('whose', whose)} errorAt={errorAt} />
      <Field label={t('subject')} error={errorAt('subject')}>
        <Input value={values.subject} onChange={(event) => set('subject', event.target.value)} />
      </Field>
      <Field label={t('message')} help={t('replyHelp')} error={errorAt('body')}>
        <Textarea rows={5} value={values.body} onChange={(event) => set('body', event.target.value)} />
      </Field>
      <FieldRow>
        <Field label={t('department')} error={errorAt('departmentId')}>
          <Select value={values.departmentId} onChange={(event) => set('departmentId', event.target.value)}>
            <ChoiceOptions of={offers.departments} />
          </Select>
        </Field>
        <Field label={t('priority')} error={errorAt('priorityId')}>
          <Select value={values.priorityId} onChange={(event) => set('priorityId', event.target.value)}>
            <ChoiceOptions of={offers.priorities} />
          </Select>
        </Field>
      </FieldRow>
      <Field label={t('assigned')} error={errorAt('assignedTo')}>
        <Select value={values.assignedTo} onChange={(event) => set('assignedTo', event.target.value)}>
          <option value="">{t('nobody')}</option>
          {offers.colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <AttachmentField
        files={files}
        onChange={setFiles}
        limits={offers.limits}
        error={errorAt('attachments')}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={form.pending}>
          {t('create')}
        </Button>
      </div>
    </ShortForm>
  );
}
