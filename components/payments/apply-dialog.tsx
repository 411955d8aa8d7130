'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { useActionForm } from '@/components/forms/use-action-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import type { ActionResult } from '@/lib/actions/errors';
import type { ApplyInput, CreditSource } from '@/lib/payments/schemas';
import { allocationsOf, type Dues, exact, sharedOut } from './payment-values';
import { SharesFields } from './shares-fields';

type ApplyDialogProps = {
  source: CreditSource;
  /** What is left, a plain decimal. */
  available: string;
  dues: Dues;
  apply: (input: ApplyInput) => Promise<ActionResult<unknown>>;
};

/** Puts what is left of a payment or a credit note to open invoices. */
export function ApplyDialog({ source, available, dues, apply }: ApplyDialogProps) {
  const t = useTranslations('payments');
  const locale = useLocale();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [submissionId, setSubmissionId] = useState(newSubmissionId);
  const left = exact(available, dues.currency);
  const form = useActionForm({
    initial: { shares: sharedOut(left, dues, locale) },
    action: ({ shares }) => apply({ submissionId, source, allocations: allocationsOf(shares, dues, locale) }),
    onDone: () => {
      setOpen(false);
      setSubmissionId(newSubmissionId());
      toast({ title: t('applied'), tone: 'green' });
      router.refresh();
    },
  });
  return (
    <Dialog
      trigger={<Button variant="primary">{t('apply')}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t('applyTitle')}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
          <Button variant="primary" pending={form.pending} onClick={() => form.submit()}>
            {t('apply')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {form.message && (
          <Banner tone="red" alert>
            {form.message}
          </Banner>
        )}
        <SharesFields
          dues={dues}
          shares={form.values.shares}
          onChange={(shares) => form.set('shares', shares)}
          available={left}
          errorAt={form.errorAt}
        />
      </div>
    </Dialog>
  );
}
