'use client';

import { useTranslations } from 'next-intl';
import { NamedOptions } from '@/components/forms/named-options';
import { useActionForm } from '@/components/forms/use-action-form';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { FormSection } from '@/components/ui/form-section';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import type { Named } from '@/lib/i18n/names';
import type { OwnProfile } from '@/lib/portal/own-profile';
import { PortalForm } from '../../_components/portal-form';
import { StaleNotice } from '../../_components/stale-notice';
import { updateProfileAction } from '../actions';

const valuesOf = ({ version, firstName, lastName, ...profile }: OwnProfile) => ({
  version,
  firstName,
  lastName,
  position: profile.position ?? '',
  phone: profile.phone ?? '',
  language: profile.language ?? '',
  direction: profile.direction ?? '',
});

/** A contact's own data. Its email is shown and not edited: it is what it signs in with. */
export function ProfileForm({ profile, languages }: { profile: OwnProfile; languages: readonly Named[] }) {
  const t = useTranslations('portal.profile');
  const c = useTranslations('common');
  const form = useActionForm({
    initial: valuesOf(profile),
    action: updateProfileAction,
    onDone: ({ version }) => {
      form.setSavedPart({ version });
      toast({ title: c('saved'), tone: 'green' });
    },
  });
  const { values, set, errorAt, error, message } = form;
  const text = (key: Exclude<keyof typeof values, 'version'>) => ({
    value: values[key],
    onChange: (event: { target: { value: string } }) => set(key, event.target.value),
  });
  const labels = {
    firstName: t('firstName'),
    lastName: t('lastName'),
    position: t('position'),
    phone: c('phone'),
    language: c('language'),
    direction: t('direction'),
  } as const;
  const fields = Object.keys(labels) as (keyof typeof labels)[];
  const theirs = error?.code === 'stale' ? valuesOf(error.details as OwnProfile) : null;
  return (
    <PortalForm
      form={form}
      save={c('save')}
      notice={
        theirs && (
          <StaleNotice
            message={message ?? ''}
            compared={fields.map((key) => ({ label: labels[key], mine: values[key], theirs: theirs[key] }))}
            onKeepMine={() => form.submit({ version: theirs.version })}
            onTakeTheirs={() => form.takeTheirs(theirs)}
          />
        )
      }
    >
      <FormSection title={t('you')}>
        <FieldRow>
          <Field label={labels.firstName} error={errorAt('firstName')}>
            <Input {...text('firstName')} autoComplete="given-name" />
          </Field>
          <Field label={labels.lastName} optional error={errorAt('lastName')}>
            <Input {...text('lastName')} autoComplete="family-name" />
          </Field>
        </FieldRow>
        <Field label={c('email')} optional={false} help={t('emailHelp')}>
          <Input type="email" value={profile.email} readOnly autoComplete="email" />
        </Field>
        <FieldRow>
          <Field label={labels.position} optional error={errorAt('position')}>
            <Input {...text('position')} autoComplete="organization-title" />
          </Field>
          <Field label={labels.phone} optional error={errorAt('phone')}>
            <Input {...text('phone')} type="tel" autoComplete="tel" />
          </Field>
        </FieldRow>
      </FormSection>
      <FormSection title={t('reading')} help={t('readingHelp')}>
        <Field label={labels.language} error={errorAt('language')}>
          <Select {...text('language')}>
            <option value="">{t('followCompany')}</option>
            <NamedOptions of={languages} />
          </Select>
        </Field>
        <Field label={labels.direction} error={errorAt('direction')}>
          <Select {...text('direction')}>
            <option value="">{t('followLanguage')}</option>
            <option value="ltr">{t('ltr')}</option>
            <option value="rtl">{t('rtl')}</option>
          </Select>
        </Field>
      </FormSection>
    </PortalForm>
  );
}
