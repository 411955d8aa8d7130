'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Named } from '@/lib/i18n/names';
import { EmailInput } from '../../../_components/email-input';
import { useFormErrors } from '../../../_components/use-form-errors';
import { registerAction } from '../../actions';
import { RegisterAddress } from './register-address';
import { RegisterTerms, type ShownTerms } from './register-terms';

/** Who wants to become a customer says who they are. A plain form: it works without scripts, too. */
export function RegisterForm({
  required,
  terms,
  countries,
  country,
}: {
  /** What has to be there beside first name and email; tax id and address are asked for only then. */
  required: readonly string[];
  terms: ShownTerms | null;
  countries: readonly Named[];
  country: string;
}) {
  const t = useTranslations('auth.register');
  const c = useTranslations('common');
  const e = useTranslations('errors');
  const [state, send] = useActionState(registerAction, null);
  const { message, errorAt } = useFormErrors(state);
  const typed = state?.typed ?? {};
  if (state?.result.ok) {
    return (
      <div className="flex flex-col gap-4">
        <Banner tone="green" alert title={t('sent')}>
          {t('sentHelp', { email: typed.email ?? '' })}
        </Banner>
        <ButtonLink href="/authentication/login" size="lg" className="w-full">
          {t('toSignIn')}
        </ButtonLink>
      </div>
    );
  }
  const needs = (field: string) => required.includes(field);
  const text = (name: string) => ({ name, defaultValue: typed[name] });
  const anyError = state && !state.result.ok;
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      {(message || anyError) && (
        <Banner tone="red" alert>
          {message ?? e('check_fields')}
        </Banner>
      )}
      <FieldRow>
        <Field label={t('firstName')} error={errorAt('firstName')}>
          <Input {...text('firstName')} autoComplete="given-name" />
        </Field>
        <Field label={t('lastName')} optional={!needs('lastName')} error={errorAt('lastName')}>
          <Input {...text('lastName')} autoComplete="family-name" />
        </Field>
      </FieldRow>
      <Field label={c('email')} help={!errorAt('email') && t('emailHelp')} error={errorAt('email')}>
        <EmailInput defaultValue={typed.email} autoComplete="email" />
      </Field>
      <Field
        label={t('company')}
        optional={!needs('company')}
        help={!needs('company') && t('companyHelp')}
        error={errorAt('company')}
      >
        <Input {...text('company')} autoComplete="organization" />
      </Field>
      <FieldRow>
        {needs('taxId') && (
          <Field label={c('taxId')} error={errorAt('taxId')}>
            <Input {...text('taxId')} />
          </Field>
        )}
        <Field label={c('phone')} optional={!needs('phone')} error={errorAt('phone')}>
          <Input {...text('phone')} type="tel" autoComplete="tel" dir="ltr" className="rtl:text-end" />
        </Field>
      </FieldRow>
      {needs('address') && (
        <RegisterAddress typed={typed} errorAt={errorAt} countries={countries} country={country} />
      )}
      <div aria-hidden className="sr-only" data-honeypot>
        <input name="motto" tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
      {terms && <RegisterTerms terms={terms} agreed={typed.terms === 'on'} error={errorAt('terms')} />}
      <SubmitButton size="lg" className="w-full">
        {t('button')}
      </SubmitButton>
      <ButtonLink href="/authentication/login" variant="quiet" size="lg" className="w-full">
        {t('toSignIn')}
      </ButtonLink>
    </form>
  );
}
