'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import type { CreditSource } from '@/lib/payments/schemas';
import { applyCreditAction } from '../actions';

type ApplyButtonProps = { source: CreditSource; invoiceId: string /** A plain decimal. */; amount: string };

/** Puts what is left of a payment or a credit note to one invoice, as far as it goes. */
export function ApplyButton({ source, invoiceId, amount }: ApplyButtonProps) {
  const t = useTranslations('payments');
  const router = useRouter();
  const run = useRowAction();
  const [submissionId] = useState(newSubmissionId);
  const [pending, start] = useTransition();
  const apply = () => applyCreditAction({ submissionId, source, allocations: [{ invoiceId, amount }] });
  return (
    <Button
      size="sm"
      pending={pending}
      onClick={() =>
        start(async () => {
          if (await run(apply, t('applied'))) router.refresh();
        })
      }
    >
      {t('apply')}
    </Button>
  );
}
