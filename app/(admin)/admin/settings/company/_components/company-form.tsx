'use client';

import { useTranslations } from 'next-intl';
import { AddressFields } from '@/components/forms/address-fields';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { ColourInput } from '@/components/ui/colour-input';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { FileDrop } from '@/components/ui/file-drop';
import { FormSection } from '@/components/ui/form-section';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import type { Company } from '@/lib/company/read-company';
import type { Named } from '@/lib/i18n/names';
import { SettingsForm } from '../../_components/settings-form';
import { saveCompanyAction } from '../actions';

const HOUSE_GREEN = '#2f6f4f';

const valuesOf = (company: Company) => ({
  version: company.version,
  legalName: company.legalName,
  taxId: company.taxId ?? '',
  street: company.street ?? '',
  city: company.city ?? '',
  region: company.region ?? '',
  postalCode: company.postalCode ?? '',
  country: company.country,
  email: company.email ?? '',
  phone: company.phone ?? '',
  website: company.website ?? '',
  bankName: company.bankName ?? '',
  iban: company.iban ?? '',
  bic: company.bic ?? '',
  registerLine: company.registerLine ?? '',
  accent: company.accent ?? '',
  paper: company.paper,
  logo: undefined as string | null | undefined,
});

/** A file's contents in base64, for an action that takes text. */
const asBase64 = (file: File) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

export function CompanyForm({ company, countries }: { company: Company; countries: readonly Named[] }) {
  const t = useTranslations('settings.company');
  const c = useTranslations('common');
  const form = useActionForm({
    initial: valuesOf(company),
    action: saveCompanyAction,
    onDone: ({ version }) => {
      form.setSavedPart({ version, logo: undefined });
      toast({ title: c('saved'), tone: 'green' });
    },
  });
  const { values, set, setValues, errorAt } = form;
  const text = (
    key: 'legalName' | 'taxId' | 'email' | 'phone' | 'website' | 'bankName' | 'iban' | 'bic' | 'registerLine',
  ) => ({
    value: values[key],
    onChange: (event: { target: { value: string } }) => set(key, event.target.value),
  });
  return (
    <SettingsForm form={form}>
      <FormSection title={t('identity')} help={t('identityHelp')}>
        <Field label={t('legalName')} error={errorAt('legalName')}>
          <Input {...text('legalName')} autoComplete="organization" />
        </Field>
        <Field label={c('taxId')} optional error={errorAt('taxId')}>
          <Input {...text('taxId')} />
        </Field>
        <AddressFields
          values={values}
          onChange={(address) => setValues((current) => ({ ...current, ...address }))}
          errorAt={errorAt}
          countries={countries}
          required
        />
        <FieldRow>
          <Field label={c('email')} optional error={errorAt('email')}>
            <Input {...text('email')} type="email" />
          </Field>
          <Field label={c('phone')} optional error={errorAt('phone')}>
            <Input {...text('phone')} type="tel" />
          </Field>
        </FieldRow>
        <Field label={c('website')} optional error={errorAt('website')}>
          <Input {...text('website')} />
        </Field>
        <Field
          label={t('registerLine')}
          optional
          help={t('registerLineHelp')}
          error={errorAt('registerLine')}
        >
          <Input {...text('registerLine')} />
        </Field>
      </FormSection>
      <FormSection title={t('bank')} help={t('bankHelp')}>
        <Field label={t('bankName')} optional error={errorAt('bankName')}>
          <Input {...text('bankName')} />
        </Field>
        <FieldRow>
          <Field label={t('iban')} optional error={errorAt('iban')}>
            <Input {...text('iban')} spellCheck={false} />
          </Field>
          <Field label={t('bic')} optional error={errorAt('bic')}>
            <Input {...text('bic')} spellCheck={false} />
          </Field>
        </FieldRow>
      </FormSection>
      <FormSection title={t('look')} help={t('lookHelp')}>
        <Field label={t('logo')} optional help={t('logoHelp')} error={errorAt('logo')}>
          <FileDrop
            key={company.version}
            name="logo"
            accept="image/png,image/jpeg,image/webp"
            current={values.logo !== null && company.logoSha256 ? `/api/logo/${company.logoSha256}` : null}
            onFile={async (file) => set('logo', file ? await asBase64(file) : undefined)}
          />
        </Field>
        {company.logoSha256 && values.logo !== null && (
          <Button className="self-start" onClick={() => set('logo', null)}>
            {t('removeLogo')}
          </Button>
        )}
        <Field label={t('accent')} optional error={errorAt('accent')}>
          <ColourInput
            name="accent"
            label={t('accent')}
            value={values.accent || HOUSE_GREEN}
            onValueChange={(colour) => set('accent', colour)}
          />
        </Field>
        <Field label={t('paper')} error={errorAt('paper')}>
          <Select
            value={values.paper}
            onChange={(event) => set('paper', event.target.value as 'A4' | 'Letter')}
          >
            <option value="A4">A4</option>
            <option value="Letter">Letter</option>
          </Select>
        </Field>
      </FormSection>
    </SettingsForm>
  );
}
