'use client';

import { useTranslations } from 'next-intl';
import { useActionForm } from '@/components/forms/use-action-form';
import {
  DaysField,
  type ReminderRule,
  ReminderRuleFields,
} from '@/components/reminders/reminder-rule-fields';
import { FormSection } from '@/components/ui/form-section';
import { Switch } from '@/components/ui/switch';
import { toast } from '@/components/ui/toast';
import { SettingsForm } from '../../_components/settings-form';
import { saveReminderSettingsAction } from '../actions';

type Values = ReminderRule & {
  invoiceReminders: boolean;
  estimateNoticeDays: number | null;
  proposalNoticeDays: number | null;
};

/** The company's reminders. */
export function ReminderSettingsForm({ initial }: { initial: Values }) {
  const t = useTranslations('reminders');
  const form = useActionForm({
    initial,
    action: saveReminderSettingsAction,
    onDone: () => toast({ title: t('saved'), tone: 'green' }),
  });
  const { values, set, setValues, errorAt } = form;
  return (
    <SettingsForm form={form}>
      <FormSection title={t('invoices')} help={t('invoicesHelp')}>
        <Switch
          label={t('on')}
          help={t('onHelp')}
          checked={values.invoiceReminders}
          onChange={(event) => set('invoiceReminders', event.target.checked)}
        />
        {values.invoiceReminders && (
          <ReminderRuleFields
            values={values}
            change={(part) => setValues((current) => ({ ...current, ...part }))}
            errorAt={errorAt}
          />
        )}
      </FormSection>
      <FormSection title={t('notices')} help={t('noticesHelp')}>
        <DaysField
          label={t('noticeOf.estimate')}
          help={t('empty')}
          value={values.estimateNoticeDays}
          onChange={(days) => set('estimateNoticeDays', days)}
          error={errorAt('estimateNoticeDays')}
        />
        <DaysField
          label={t('noticeOf.proposal')}
          help={t('empty')}
          value={values.proposalNoticeDays}
          onChange={(days) => set('proposalNoticeDays', days)}
          error={errorAt('proposalNoticeDays')}
        />
      </FormSection>
    </SettingsForm>
  );
}
