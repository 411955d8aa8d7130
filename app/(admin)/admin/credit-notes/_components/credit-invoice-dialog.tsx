'use client';

import { Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { creditInvoiceAction } from '../actions';

/** Asks why an invoice is credited, and goes on in the editor of the credit note. */
export function CreditInvoiceDialog({ invoiceId }: { invoiceId: string }) {
  const t = useTranslations('payments');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [submissionId] = useState(newSubmissionId);
  const step = useStep<{ id: string }>(({ id }) => router.push(`/admin/credit-notes/${id}/edit`));
  const message = step.message(['reason']);
  return (
    <StepDialog
      trigger={
        <Button>
          <Undo2 aria-hidden />
          {t('creditInvoice')}
        </Button>
      }
      open={open}
      onOpenChange={setOpen}
      title={t('creditInvoiceTitle')}
      description={t('creditInvoiceHelp')}
      cancel={t('cancel')}
      confirm={t('creditMake')}
      pending={step.pending}
      message={message}
      onConfirm={() => step.run(() => creditInvoiceAction({ submissionId, invoiceId, reason }))}
    >
      <Field label={t('creditReason')} error={step.errorAt('reason')}>
        <Input value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </StepDialog>
  );
}
