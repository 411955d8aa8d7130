'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { Banner } from '@/components/ui/banner';
import type { ActionResult } from '@/lib/actions/errors';

export type ConvertAction = (input: {
  id: string;
  submissionId: string;
  again: boolean;
}) => Promise<ActionResult<{ id: string }>>;

type ConvertDialogProps = {
  id: string;
  submissionId: string;
  /** Numbers, or drafts, that it was converted to before. */
  before: number;
  convert: ConvertAction;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks before an estimate becomes an invoice, and says so where it has become one before. */
export function ConvertDialog({ id, submissionId, before, convert, open, onOpenChange }: ConvertDialogProps) {
  const t = useTranslations('conversions');
  const router = useRouter();
  const step = useStep<{ id: string }>((made) => router.push(`/admin/invoices/${made.id}`));
  // Somebody else may have converted it since this page was read: then the answer says so, and the hint stands.
  const again = before > 0 || step.error?.code === 'converted_already';
  const message = step.error?.code === 'converted_already' ? null : step.message();
  return (
    <StepDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('convertQuestion')}
      description={t('convertHelp')}
      cancel={t('cancel')}
      confirm={t(again ? 'convertAgain' : 'convert')}
      pending={step.pending}
      message={message}
      onConfirm={() => step.run(() => convert({ id, submissionId, again }))}
    >
      {again && <Banner tone="amber">{t('convertedBefore')}</Banner>}
    </StepDialog>
  );
}
