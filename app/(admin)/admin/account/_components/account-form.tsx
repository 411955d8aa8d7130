'use client';

import { useTranslations } from 'next-intl';
import { NamedOptions } from '@/components/forms/named-options';
import { useActionForm } from '@/components/forms/use-action-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { FormSection } from '@/components/ui/form-section';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import type { Named } from '@/lib/i18n/names';
import { updateAccountAction } from '../actions';

type Values = { firstName: string; lastName: string; language: string; hotkeys: boolean };

/** One's own name, language and keys. */
export function AccountForm({ initial, languages }: { initial: Values; languages: readonly Named[] }) {
  const t = useTranslations('account');
  const c = useTranslations('common');
  const { values, set, submit, pending, errorAt, message } = useActionForm({
    initial,
    action: updateAccountAction,
    // Everything on the screen may be in another language now.
    onDone: () => window.location.reload(),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {message && (
        <Banner tone="red" alert className="mb-4">
          {message}
        </Banner>
      )}
      <FormSection title={t('person')} help={t('personHelp')}>
        <FieldRow>
          <Field label={t('firstName')} error={errorAt('firstName')}>
            <Input
              autoComplete="given-name"
              value={values.firstName}
              onChange={(event) => set('firstName', event.target.value)}
            />
          </Field>
          <Field label={t('lastName')} optional error={errorAt('lastName')}>
            <Input
              autoComplete="family-name"
              value={values.lastName}
              onChange={(event) => set('lastName', event.target.value)}
            />
          </Field>
        </FieldRow>
        <Field label={t('language')} optional help={t('languageHelp')} error={errorAt('language')}>
          <Select value={values.language} onChange={(event) => set('language', event.target.value)}>
            <option value="">{t('companyLanguage')}</option>
            <NamedOptions of={languages} />
          </Select>
        </Field>
        <Switch
          label={t('hotkeys')}
          help={t('hotkeysHelp')}
          checked={values.hotkeys}
          onChange={(event) => set('hotkeys', event.target.checked)}
        />
        <Button type="submit" variant="primary" pending={pending} className="self-start">
          {c('save')}
        </Button>
      </FormSection>
    </form>
  );
}
