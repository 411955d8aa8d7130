'use client';

import { useTranslations } from 'next-intl';
import { useActionForm } from '@/components/forms/use-action-form';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { FormSection } from '@/components/ui/form-section';
import { Input } from '@/components/ui/input';
import { Switch } from '@/components/ui/switch';
import { toast } from '@/components/ui/toast';
import { SettingsForm } from '../../_components/settings-form';
import { saveSupportSettingsAction } from '../actions';

type Values = {
  contactsSeeCompanyTickets: boolean;
  ticketAttachments: number;
  ticketAttachmentMegabytes: number;
};

/** Whose tickets contacts see, and what may come along with a message. */
export function SupportSettingsForm({ initial }: { initial: Values }) {
  const t = useTranslations('settings.support');
  const c = useTranslations('common');
  const form = useActionForm({
    initial,
    action: saveSupportSettingsAction,
    onDone: () => toast({ title: c('saved'), tone: 'green' }),
  });
  const { values, set, errorAt } = form;
  const number = (key: 'ticketAttachments' | 'ticketAttachmentMegabytes') => ({
    type: 'number',
    value: Number.isNaN(values[key]) ? '' : values[key],
    onChange: (event: { target: { valueAsNumber: number } }) => set(key, event.target.valueAsNumber),
  });
  return (
    <SettingsForm form={form}>
      <FormSection title={t('sight')}>
        <Switch
          label={t('contactsSeeCompanyTickets')}
          help={t('contactsSeeCompanyTicketsHelp')}
          checked={values.contactsSeeCompanyTickets}
          onChange={(event) => set('contactsSeeCompanyTickets', event.target.checked)}
        />
      </FormSection>
      <FormSection title={t('files')} help={t('filesHelp')}>
        <FieldRow>
          <Field label={t('ticketAttachments')} error={errorAt('ticketAttachments')}>
            <Input {...number('ticketAttachments')} min={0} max={10} />
          </Field>
          <Field label={t('ticketAttachmentMegabytes')} error={errorAt('ticketAttachmentMegabytes')}>
            <Input {...number('ticketAttachmentMegabytes')} min={1} max={9} />
          </Field>
        </FieldRow>
      </FormSection>
    </SettingsForm>
  );
}
