'use client';

import { useTranslations } from 'next-intl';
import { NamedOptions } from '@/components/forms/named-options';
import { useActionForm } from '@/components/forms/use-action-form';
import { Field } from '@/components/ui/field';
import { FormSection } from '@/components/ui/form-section';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { toast } from '@/components/ui/toast';
import { CONTACT_PERMISSIONS, type ContactPermission } from '@/db/schema/vocabulary';
import type { Named } from '@/lib/i18n/names';
import { SettingsForm } from '../../_components/settings-form';
import { saveCustomerSettingsAction } from '../actions';
import { RegistrationSettings, type RegistrationValues } from './registration-settings';

type Values = {
  contactPermissions: ContactPermission[];
  defaultCountry: string;
  signInByLink: boolean;
  primaryManagesContacts: boolean;
} & RegistrationValues;

export function CustomerSettingsForm({
  initial,
  countries,
}: {
  initial: Values;
  countries: readonly Named[];
}) {
  const t = useTranslations('settings.customers');
  const c = useTranslations('common');
  const p = useTranslations('common.permission');
  const form = useActionForm({
    initial,
    action: saveCustomerSettingsAction,
    onDone: () => toast({ title: c('saved'), tone: 'green' }),
  });
  const { values, set, setValues, errorAt } = form;
  const permit = (permission: ContactPermission, on: boolean) =>
    set(
      'contactPermissions',
      CONTACT_PERMISSIONS.filter((each) =>
        each === permission ? on : values.contactPermissions.includes(each),
      ),
    );
  return (
    <SettingsForm form={form}>
      <FormSection title={t('permissions')} help={t('permissionsHelp')}>
        {CONTACT_PERMISSIONS.map((permission) => (
          <Switch
            key={permission}
            label={p(permission)}
            checked={values.contactPermissions.includes(permission)}
            onChange={(event) => permit(permission, event.target.checked)}
          />
        ))}
      </FormSection>
      <FormSection title={t('ways')}>
        <Switch
          label={t('signInByLink')}
          help={t('signInByLinkHelp')}
          checked={values.signInByLink}
          onChange={(event) => set('signInByLink', event.target.checked)}
        />
        <Switch
          label={t('primaryManagesContacts')}
          help={t('primaryManagesContactsHelp')}
          checked={values.primaryManagesContacts}
          onChange={(event) => set('primaryManagesContacts', event.target.checked)}
        />
      </FormSection>
      <RegistrationSettings
        values={values}
        onChange={(part) => setValues((now) => ({ ...now, ...part }))}
        errorAt={errorAt}
      />
      <FormSection title={t('addresses')}>
        <Field label={t('defaultCountry')} help={t('defaultCountryHelp')} error={errorAt('defaultCountry')}>
          <Select
            value={values.defaultCountry}
            onChange={(event) => set('defaultCountry', event.target.value)}
          >
            <option value="">{t('companyCountry')}</option>
            <NamedOptions of={countries} />
          </Select>
        </Field>
      </FormSection>
    </SettingsForm>
  );
}
