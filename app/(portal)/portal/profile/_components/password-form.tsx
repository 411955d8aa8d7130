'use client';

import { useTranslations } from 'next-intl';
import { useActionForm } from '@/components/forms/use-action-form';
import { Field } from '@/components/ui/field';
import { FormSection } from '@/components/ui/form-section';
import { PasswordInput } from '@/components/ui/password-input';
import { toast } from '@/components/ui/toast';
import { MIN_PASSWORD } from '@/lib/auth/password-rules';
import { PortalForm } from '../../_components/portal-form';
import { changePasswordAction } from '../actions';

const EMPTY = { current: '', next: '' };

/** Another password, by whoever knows the old one. */
export function PasswordForm() {
  const t = useTranslations('portal.password');
  const form = useActionForm({
    initial: EMPTY,
    action: changePasswordAction,
    onDone: () => {
      form.setSavedPart(EMPTY);
      toast({ title: t('changed'), tone: 'green' });
    },
  });
  const { values, set, errorAt } = form;
  return (
    <div className="mt-8 border-line border-t pt-6">
      <PortalForm form={form} save={t('save')}>
        <FormSection title={t('title')} help={t('help')}>
          <Field label={t('current')} error={errorAt('current')}>
            <PasswordInput
              autoComplete="current-password"
              value={values.current}
              onChange={(event) => set('current', event.target.value)}
            />
          </Field>
          <Field label={t('next')} help={t('nextHelp', { min: MIN_PASSWORD })} error={errorAt('next')}>
            <PasswordInput
              autoComplete="new-password"
              value={values.next}
              onChange={(event) => set('next', event.target.value)}
            />
          </Field>
        </FormSection>
      </PortalForm>
    </div>
  );
}
