'use client';

import { useTranslations } from 'next-intl';
import { AddressFields } from '@/components/forms/address-fields';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import type { CustomerOptions } from './customer-options';
import type { CustomerValues } from './customer-values';
import { TwinHint } from './twin-hint';
import type { FoundDuplicates } from './use-duplicates';

type Set = <Key extends keyof CustomerValues>(key: Key, value: CustomerValues[Key]) => void;

export type CustomerPartProps = {
  values: CustomerValues;
  set: Set;
  errorAt: (field: string) => string | undefined;
  options: CustomerOptions;
};

/** Section 1 of the customer's form: who it is. */
export function CompanyFields({
  values,
  set,
  errorAt,
  options,
  duplicates,
}: CustomerPartProps & { duplicates: FoundDuplicates }) {
  const t = useTranslations('customers');
  const c = useTranslations('common');
  return (
    <>
      <Field
        label={t('company')}
        optional
        help={t('companyHelp')}
        error={errorAt('company')}
        hint={duplicates.company && <TwinHint twin={duplicates.company} />}
      >
        <Input
          autoComplete="off"
          value={values.company}
          onChange={(event) => set('company', event.target.value)}
        />
      </Field>
      <FieldRow>
        <Field
          label={c('taxId')}
          optional
          error={errorAt('taxId')}
          hint={taxIdHint(duplicates, t('taxIdDoubtful'))}
        >
          <Input
            autoComplete="off"
            value={values.taxId}
            onChange={(event) => set('taxId', event.target.value)}
          />
        </Field>
        <Field label={c('phone')} optional error={errorAt('phone')}>
          <Input
            type="tel"
            autoComplete="off"
            value={values.phone}
            onChange={(event) => set('phone', event.target.value)}
          />
        </Field>
      </FieldRow>
      <Field label={c('website')} optional error={errorAt('website')}>
        <Input
          inputMode="url"
          autoComplete="off"
          value={values.website}
          onChange={(event) => set('website', event.target.value)}
        />
      </Field>
      <AddressFields
        values={values.address}
        onChange={(address) => set('address', address)}
        errorAt={errorAt}
        countries={options.countries}
        prefix="address."
      />
    </>
  );
}

const taxIdHint = ({ taxId, taxIdDoubtful }: FoundDuplicates, doubt: string) =>
  taxId ? <TwinHint twin={taxId} /> : taxIdDoubtful ? doubt : undefined;
