'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { toast } from '@/components/ui/toast';
import { updateScheduleAction } from '../actions';
import type { TermsValues } from './schedule-values';
import { EndFields, ModeFields } from './terms-fields';

type EditScheduleDialogProps = {
  schedule: TermsValues & { id: string; version: number };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Changes what a schedule does with its invoices, and when it ends. */
export function EditScheduleDialog({ schedule, open, onOpenChange }: EditScheduleDialogProps) {
  const t = useTranslations('schedules');
  const [values, setValues] = useState(schedule);
  const step = useStep<unknown>(() => {
    toast({ title: t('saved'), tone: 'green' });
    onOpenChange(false);
  });
  const change = (part: Partial<TermsValues>) => setValues((current) => ({ ...current, ...part }));
  const message =
    step.error?.code === 'stale' ? t('stale') : step.message(['end', 'cycles', 'untilDay', 'dueDays']);
  return (
    <StepDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('edit')}
      description={t('editHelp')}
      cancel={t('cancel')}
      confirm={t('saveEdit')}
      pending={step.pending}
      message={message}
      onConfirm={() => step.run(() => updateScheduleAction(values))}
    >
      <div className="flex flex-col gap-4">
        <ModeFields values={values} change={change} errorAt={step.errorAt} />
        <EndFields values={values} change={change} errorAt={step.errorAt} />
      </div>
    </StepDialog>
  );
}
