'use client';

import { useTranslations } from 'next-intl';
import { useActionForm } from '@/components/forms/use-action-form';
import { Banner } from '@/components/ui/banner';
import { Field } from '@/components/ui/field';
import { FormSection } from '@/components/ui/form-section';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { SettingsForm } from '../../_components/settings-form';
import { saveEmailSettingsAction } from '../actions';

type Values = { senderName: string; senderEmail: string; replyTo: string };

export function EmailSettingsForm({
  initial,
  companyName,
  delivers,
}: {
  initial: Values;
  companyName: string;
  /** Whether a mail provider is set up; without one messages stay in the email log. */
  delivers: boolean;
}) {
  const t = useTranslations('settings.email');
  const c = useTranslations('common');
  const form = useActionForm({
    initial,
    action: saveEmailSettingsAction,
    onDone: () => toast({ title: c('saved'), tone: 'green' }),
  });
  const { values, set, errorAt } = form;
  return (
    <SettingsForm form={form}>
      {!delivers && (
        <Banner tone="amber" className="mb-6" title={t('keptTitle')}>
          {t('kept')}
        </Banner>
      )}
      <FormSection title={t('sender')} help={t('senderHelp')}>
        <Field label={t('senderName')} optional help={t('senderNameHelp')} error={errorAt('senderName')}>
          <Input
            value={values.senderName}
            placeholder={companyName}
            onChange={(event) => set('senderName', event.target.value)}
          />
        </Field>
        <Field label={t('senderEmail')} optional help={t('senderEmailHelp')} error={errorAt('senderEmail')}>
          <Input
            type="email"
            value={values.senderEmail}
            onChange={(event) => set('senderEmail', event.target.value)}
          />
        </Field>
        <Field label={t('replyTo')} optional help={t('replyToHelp')} error={errorAt('replyTo')}>
          <Input
            type="email"
            value={values.replyTo}
            onChange={(event) => set('replyTo', event.target.value)}
          />
        </Field>
      </FormSection>
    </SettingsForm>
  );
}
