'use client';

import { useTranslations } from 'next-intl';
import { type ReactElement, useState } from 'react';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { ActionResult } from '@/lib/actions/errors';

type ReasonDialogProps = {
  trigger: ReactElement;
  title: string;
  description: string;
  /** What the button says that does it. */
  confirm: string;
  run: (reason: string) => Promise<ActionResult<unknown>>;
  onDone: () => void;
};

/** Asks why something that was entered is taken back, before it is. */
export function ReasonDialog({ trigger, title, description, confirm, run, onDone }: ReasonDialogProps) {
  const t = useTranslations('payments');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const step = useStep<unknown>(() => {
    setOpen(false);
    onDone();
  });
  const message = step.message(['reason']);
  return (
    <StepDialog
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
      title={title}
      description={description}
      cancel={t('cancel')}
      confirm={confirm}
      variant="danger"
      pending={step.pending}
      message={message}
      onConfirm={() => step.run(() => run(reason))}
    >
      <Field label={t('reason')} error={step.errorAt('reason')}>
        <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </StepDialog>
  );
}
