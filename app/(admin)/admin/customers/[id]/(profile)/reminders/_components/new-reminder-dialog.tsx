'use client';

import { BellPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { createStaffReminderAction } from '../actions';

type Values = {
  submissionId: string;
  customerId: string;
  staffId: string;
  at: string;
  text: string;
  email: boolean;
};

type NewReminderDialogProps = { initial: Values; people: readonly { id: string; name: string }[] };

/** Has a colleague reminded of this customer. */
export function NewReminderDialog({ initial, people }: NewReminderDialogProps) {
  const t = useTranslations('reminders');
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState(initial);
  const change = (part: Partial<Values>) => setValues((current) => ({ ...current, ...part }));
  const step = useStep<unknown>(() => {
    toast({ title: t('created'), tone: 'green' });
    setOpen(false);
    setValues({ ...initial, submissionId: newSubmissionId() });
  });
  const message = step.message(['staffId', 'at', 'text']);
  return (
    <StepDialog
      trigger={
        <Button>
          <BellPlus aria-hidden />
          {t('new')}
        </Button>
      }
      open={open}
      onOpenChange={setOpen}
      title={t('new')}
      description={t('newHelp')}
      cancel={t('cancel')}
      confirm={t('save')}
      pending={step.pending}
      message={message}
      onConfirm={() => step.run(() => createStaffReminderAction(values))}
    >
      <div className="flex flex-col gap-4">
        <Field label={t('text')} error={step.errorAt('text')}>
          <Textarea rows={3} value={values.text} onChange={(event) => change({ text: event.target.value })} />
        </Field>
        <Field label={t('at')} error={step.errorAt('at')}>
          <Input
            type="datetime-local"
            className="figures max-w-64"
            value={values.at}
            onChange={(event) => change({ at: event.target.value })}
          />
        </Field>
        <Field label={t('person')} error={step.errorAt('staffId')}>
          <Select value={values.staffId} onChange={(event) => change({ staffId: event.target.value })}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Switch
          label={t('email')}
          checked={values.email}
          onChange={(event) => change({ email: event.target.checked })}
        />
      </div>
    </StepDialog>
  );
}
