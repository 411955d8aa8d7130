'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/radio-group';
import { toast } from '@/components/ui/toast';
import type { ActionResult } from '@/lib/actions/errors';
import { type ReminderRule, ReminderRuleFields } from './reminder-rule-fields';

type Values = ReminderRule & { id: string; mode: 'settings' | 'off' | 'own' };

type InvoiceRemindersDialogProps = {
  initial: Values;
  /** Whether the settings remind customers. */
  settingsOn: boolean;
  save: (values: Values) => Promise<ActionResult<unknown>>;
};

/** Turns one invoice's reminders off, or gives it days of its own. */
export function InvoiceRemindersDialog({ initial, settingsOn, save }: InvoiceRemindersDialogProps) {
  const t = useTranslations('reminders');
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState(initial);
  const change = (part: Partial<Values>) => setValues((current) => ({ ...current, ...part }));
  const step = useStep<unknown>(() => {
    toast({ title: t('saved'), tone: 'green' });
    setOpen(false);
  });
  const message = step.message(['beforeDays', 'afterDays', 'everyDays', 'most']);
  return (
    <StepDialog
      trigger={<Button size="sm">{t('change')}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t('change')}
      description={t('changeHelp')}
      cancel={t('cancel')}
      confirm={t('save')}
      pending={step.pending}
      message={message}
      onConfirm={() => step.run(() => save(values))}
    >
      <div className="flex flex-col gap-4">
        <RadioGroup
          legend={t('title')}
          hideLegend
          name="reminders"
          value={values.mode}
          onValueChange={(mode) => change({ mode: mode as Values['mode'] })}
          choices={(['settings', 'off', 'own'] as const).map((mode) => ({
            value: mode,
            label:
              mode === 'settings'
                ? `${t('modes.settings')} (${t(settingsOn ? 'settingsOn' : 'settingsOff')})`
                : t(`modes.${mode}`),
          }))}
        />
        {values.mode === 'own' && (
          <ReminderRuleFields values={values} change={change} errorAt={step.errorAt} />
        )}
      </div>
    </StepDialog>
  );
}
