'use client';

import { Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useStep } from '@/components/documents/step-form';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
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
    <Dialog
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
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
          <Button
            variant="primary"
            pending={step.pending}
            onClick={() => step.run(() => creditInvoiceAction({ submissionId, invoiceId, reason }))}
          >
            {t('creditMake')}
          </Button>
        </>
      }
    >
      {message && (
        <Banner tone="red" alert className="mb-4">
          {message}
        </Banner>
      )}
      <Field label={t('creditReason')} error={step.errorAt('reason')}>
        <Input value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  );
}
