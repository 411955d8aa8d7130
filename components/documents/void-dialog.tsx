'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { ActionResult } from '@/lib/actions/errors';
import type { DocumentKind } from '@/lib/documents/states';

export type VoidAction = (input: {
  id: string;
  version: number;
  reason: string;
}) => Promise<ActionResult<unknown>>;

type VoidDialogProps = {
  kind: DocumentKind;
  document: { id: string; version: number };
  voidIt: VoidAction;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks why an invoice or a credit note is voided, before it is. */
export function VoidDialog({ kind, document, voidIt, open, onOpenChange }: VoidDialogProps) {
  const t = useTranslations('documents');
  const router = useRouter();
  const [reason, setReason] = useState('');
  const step = useStep<unknown>(() => {
    onOpenChange(false);
    router.refresh();
  });
  const message = step.message(['reason']);
  const { id, version } = document;
  return (
    <StepDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('voidQuestion', { kind })}
      description={t('voidHelp')}
      cancel={t('notYet')}
      confirm={t('void')}
      variant="danger"
      pending={step.pending}
      message={message}
      onConfirm={() => step.run(() => voidIt({ id, version, reason }))}
    >
      <Field label={t('voidReason')} error={step.errorAt('reason')}>
        <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </StepDialog>
  );
}
