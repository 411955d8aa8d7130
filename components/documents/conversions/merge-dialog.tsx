'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { Checkbox } from '@/components/ui/checkbox';
import type { ActionResult } from '@/lib/actions/errors';
import { formatDay } from '@/lib/dates/format';
import type { ListedDocument } from '@/lib/documents/listed-document';
import { formatMoney } from '@/lib/money/format';

export type MergeAction = (input: {
  id: string;
  version: number;
  submissionId: string;
  others: string[];
}) => Promise<ActionResult<unknown>>;

type MergeDialogProps = {
  document: { id: string; version: number };
  submissionId: string;
  /** The customer's other drafts of this kind. */
  drafts: readonly ListedDocument[];
  merge: MergeAction;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks which drafts become part of this one. */
export function MergeDialog({ document, submissionId, drafts, merge, open, onOpenChange }: MergeDialogProps) {
  const t = useTranslations('conversions');
  const locale = useLocale();
  const router = useRouter();
  const [others, setOthers] = useState<string[]>([]);
  const step = useStep<unknown>(() => {
    onOpenChange(false);
    router.refresh();
  });
  const message = step.message();
  const { id, version } = document;
  return (
    <StepDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('mergeQuestion')}
      description={t('mergeHelp')}
      cancel={t('cancel')}
      confirm={t('merge')}
      pending={step.pending}
      message={message}
      onConfirm={() => step.run(() => merge({ id, version, submissionId, others }))}
    >
      <fieldset className="flex flex-col gap-1">
        <legend className="sr-only">{t('mergeQuestion')}</legend>
        {drafts.map((draft) => (
          <Checkbox
            key={draft.id}
            checked={others.includes(draft.id)}
            onChange={(event) =>
              setOthers(
                event.target.checked ? [...others, draft.id] : others.filter((each) => each !== draft.id),
              )
            }
            label={t('draftOf', {
              day: formatDay(draft.issueDate, locale),
              total: formatMoney(draft.total, draft.currency, locale),
            })}
          />
        ))}
      </fieldset>
    </StepDialog>
  );
}
