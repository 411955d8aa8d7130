'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { FormSection } from '@/components/ui/form-section';
import { Input } from '@/components/ui/input';
import { Switch } from '@/components/ui/switch';
import { Textarea } from '@/components/ui/textarea';
import { REGISTRATION_FIELDS } from '@/db/schema/vocabulary';

type RegistrationField = (typeof REGISTRATION_FIELDS)[number];

export type RegistrationValues = {
  allowRegistration: boolean;
  confirmRegistrations: boolean;
  registrationRequires: RegistrationField[];
  registrationTerms: string;
  registrationTermsUrl: string;
};

/** Whether customers register by themselves, what they have to say, and what they agree to. */
export function RegistrationSettings({
  values,
  onChange,
  errorAt,
}: {
  values: RegistrationValues;
  onChange: (part: Partial<RegistrationValues>) => void;
  errorAt: (field: string) => string | undefined;
}) {
  const t = useTranslations('settings.customers');
  const ask = (field: RegistrationField, on: boolean) =>
    onChange({
      registrationRequires: REGISTRATION_FIELDS.filter((each) =>
        each === field ? on : values.registrationRequires.includes(each),
      ),
    });
  return (
    <FormSection title={t('registration')} help={t('registrationHelp')}>
      <Switch
        label={t('allowRegistration')}
        help={t('allowRegistrationHelp')}
        checked={values.allowRegistration}
        onChange={(event) => onChange({ allowRegistration: event.target.checked })}
      />
      {values.allowRegistration && (
        <>
          <Switch
            label={t('confirmRegistrations')}
            help={t('confirmRegistrationsHelp')}
            checked={values.confirmRegistrations}
            onChange={(event) => onChange({ confirmRegistrations: event.target.checked })}
          />
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-2 font-medium">{t('registrationRequires')}</legend>
            {REGISTRATION_FIELDS.map((field) => (
              <Checkbox
                key={field}
                label={t(`registrationField.${field}`)}
                checked={values.registrationRequires.includes(field)}
                onChange={(event) => ask(field, event.target.checked)}
              />
            ))}
          </fieldset>
          <Field
            label={t('registrationTerms')}
            optional
            help={t('registrationTermsHelp')}
            error={errorAt('registrationTerms')}
          >
            <Textarea
              rows={5}
              value={values.registrationTerms}
              onChange={(event) => onChange({ registrationTerms: event.target.value })}
            />
          </Field>
          <Field label={t('registrationTermsUrl')} optional error={errorAt('registrationTermsUrl')}>
            <Input
              type="url"
              value={values.registrationTermsUrl}
              onChange={(event) => onChange({ registrationTermsUrl: event.target.value })}
            />
          </Field>
        </>
      )}
    </FormSection>
  );
}
