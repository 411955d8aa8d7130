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
import { plainOf } from '@/lib/money/parse-decimal';
import type { CreditSource, RefundInput } from '@/lib/payments/schemas';
import { shown } from './payment-values';
import { blankTransfer, TransferFields, type TransferOffers } from './transfer-fields';

type RefundDialogProps = {
  source: CreditSource;
  /** What is left, a plain decimal. */
  available: string;
  currency: string;
  offers: TransferOffers;
  refund: (input: RefundInput) => Promise<ActionResult<unknown>>;
};

/** Notes money that went back to the customer. */
export function RefundDialog({ source, available, currency, offers, refund }: RefundDialogProps) {
  const t = useTranslations('payments');
  const locale = useLocale();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [submissionId, setSubmissionId] = useState(newSubmissionId);
  const form = useActionForm({
    initial: { ...blankTransfer(offers), amount: shown(available, currency, locale) },
    action: ({ amount, ...transfer }) =>
      refund({ submissionId, source, amount: plainOf(amount, locale), ...transfer }),
    onDone: () => {
      setOpen(false);
      setSubmissionId(newSubmissionId());
      toast({ title: t('refundRecorded'), tone: 'green' });
      router.refresh();
    },
  });
  return (
    <Dialog
      trigger={<Button>{t('refund')}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t('refundTitle')}
      description={t('refundHelp')}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
          <Button variant="primary" pending={form.pending} onClick={() => form.submit()}>
            {t('refund')}
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
        <TransferFields
          values={form.values}
          set={form.set}
          errorAt={form.errorAt}
          offers={offers}
          currency={currency}
        />
      </div>
    </Dialog>
  );
}
