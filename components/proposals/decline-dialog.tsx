'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { ActionResult } from '@/lib/actions/errors';
import { useStep } from '../documents/step-form';

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
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={p('declineQuestion', { number })}
      description={p('declineHelp')}
      footer={
        <>
          <Button size="lg" onClick={() => onOpenChange(false)}>
            {t('notYet')}
          </Button>
          <Button
            variant="danger"
            size="lg"
            pending={step.pending}
            onClick={() => step.run(() => decline({ reason }))}
          >
            {t('decline')}
          </Button>
        </>
      }
    >
      {message && (
        <Banner tone="red" alert className="mb-4">
          {message}
        </Banner>
      )}
      <Field label={t('reason')} optional error={step.errorAt('reason')}>
        <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  );
}
