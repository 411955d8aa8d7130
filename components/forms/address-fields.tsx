'use client';

import { useTranslations } from 'next-intl';
import { NamedOptions } from '@/components/forms/named-options';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';

export type AddressValues = {
  street: string;
  city: string;
  region: string;
  postalCode: string;
  country: string;
};

/** The five fields of a postal address. `countries` come from the server, sorted in the reader's language. */
export function AddressFields({
  values,
  onChange,
  errorAt,
  countries,
  prefix = '',
  required = false,
  countryRequired = required,
}: {
  values: AddressValues;
  onChange: (values: AddressValues) => void;
  errorAt: (field: string) => string | undefined;
  countries: readonly { code: string; name: string }[];
  /** Where the fields stand in the form, for their errors: `billing.`. */
  prefix?: string;
  required?: boolean;
  /** Only the country has to be there. */
  countryRequired?: boolean;
}) {
  const t = useTranslations('common');
  const change = (part: Partial<AddressValues>) => onChange({ ...values, ...part });
  return (
    <>
      <Field label={t('street')} optional={!required} error={errorAt(`${prefix}street`)}>
        <Textarea
          rows={2}
          autoComplete="off"
          value={values.street}
          onChange={(event) => change({ street: event.target.value })}
        />
      </Field>
      <FieldRow>
        <Field label={t('postalCode')} optional={!required} error={errorAt(`${prefix}postalCode`)}>
          <Input value={values.postalCode} onChange={(event) => change({ postalCode: event.target.value })} />
        </Field>
        <Field label={t('city')} optional={!required} error={errorAt(`${prefix}city`)}>
          <Input value={values.city} onChange={(event) => change({ city: event.target.value })} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label={t('region')} optional error={errorAt(`${prefix}region`)}>
          <Input value={values.region} onChange={(event) => change({ region: event.target.value })} />
        </Field>
        <Field label={t('country')} optional={!countryRequired} error={errorAt(`${prefix}country`)}>
          <Select value={values.country} onChange={(event) => change({ country: event.target.value })}>
            {!countryRequired && <option value="">{t('noCountry')}</option>}
            <NamedOptions of={countries} />
          </Select>
        </Field>
      </FieldRow>
    </>
  );
}
