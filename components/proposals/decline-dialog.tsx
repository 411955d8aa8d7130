'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { ActionResult } from '@/lib/actions/errors';

type DeclineDialogProps = {
  number: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  decline: (given: { reason: string }) => Promise<ActionResult<unknown>>;
  onDone: () => void;
};

/** Asks before a proposal is declined, and why. */
export function DeclineDialog({ number, open, onOpenChange, decline, onDone }: DeclineDialogProps) {
  const t = useTranslations('received');
  const p = useTranslations('received.proposal');
  const [reason, setReason] = useState('');
  const step = useStep<unknown>(onDone);
  const message = step.message(['reason']);
  return (
    <StepDialog
      open={open}
      onOpenChange={onOpenChange}
      title={p('declineQuestion', { number })}
      description={p('declineHelp')}
      cancel={t('notYet')}
      confirm={t('decline')}
      variant="danger"
      size="lg"
      pending={step.pending}
      message={message}
      onConfirm={() => step.run(() => decline({ reason }))}
    >
      <Field label={t('reason')} optional error={step.errorAt('reason')}>
        <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </StepDialog>
  );
}
