'use client';

import { useTranslations } from 'next-intl';
import { useActionForm } from '@/components/forms/use-action-form';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { FormSection } from '@/components/ui/form-section';
import { Input } from '@/components/ui/input';
import { Switch } from '@/components/ui/switch';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { SettingsForm } from '../../_components/settings-form';
import { saveSalesSettingsAction } from '../actions';

type Values = {
  invoiceDueDays: number;
  estimateValidDays: number;
  proposalValidDays: number;
  closedUntil: string;
  invoiceTerms: string;
  estimateTerms: string;
  documentLinkDays: number;
  invoiceOnAcceptance: boolean;
};

export function SalesSettingsForm({ initial }: { initial: Values }) {
  const t = useTranslations('settings.sales');
  const c = useTranslations('common');
  const form = useActionForm({
    initial,
    action: saveSalesSettingsAction,
    onDone: () => toast({ title: c('saved'), tone: 'green' }),
  });
  const { values, set, errorAt } = form;
  const days = (
    key: 'invoiceDueDays' | 'estimateValidDays' | 'proposalValidDays' | 'documentLinkDays',
    { min = 0, max = 365, help }: { min?: number; max?: number; help?: string } = {},
  ) => (
    <Field label={t(key)} help={help} error={errorAt(key)}>
      <Input
        inputMode="numeric"
        type="number"
        min={min}
        max={max}
        value={Number.isNaN(values[key]) ? '' : values[key]}
        onChange={(event) => set(key, event.target.valueAsNumber)}
      />
    </Field>
  );
  const terms = (key: 'invoiceTerms' | 'estimateTerms') => (
    <Field label={t(key)} optional error={errorAt(key)}>
      <Textarea rows={3} value={values[key]} onChange={(event) => set(key, event.target.value)} />
    </Field>
  );
  return (
    <SettingsForm form={form}>
      <FormSection title={t('presets')} help={t('presetsHelp')}>
        <FieldRow>
          {days('invoiceDueDays')}
          {days('estimateValidDays')}
        </FieldRow>
        <FieldRow>{days('proposalValidDays')}</FieldRow>
        <Field label={t('closedUntil')} optional help={t('closedUntilHelp')} error={errorAt('closedUntil')}>
          <DateInput
            value={values.closedUntil}
            onChange={(event) => set('closedUntil', event.target.value)}
          />
        </Field>
        {terms('invoiceTerms')}
        {terms('estimateTerms')}
      </FormSection>
      <FormSection title={t('sending')} help={t('sendingHelp')}>
        <Switch
          label={t('invoiceOnAcceptance')}
          help={t('invoiceOnAcceptanceHelp')}
          checked={values.invoiceOnAcceptance}
          onChange={(event) => set('invoiceOnAcceptance', event.target.checked)}
        />
        {days('documentLinkDays', { min: 1, max: 3650, help: t('documentLinkDaysHelp') })}
      </FormSection>
    </SettingsForm>
  );
}
