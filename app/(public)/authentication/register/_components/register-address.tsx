import { useTranslations } from 'next-intl';
import { NamedOptions } from '@/components/forms/named-options';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { Named } from '@/lib/i18n/names';

/** The address of a registrant, in a plain form. */
export function RegisterAddress({
  typed,
  errorAt,
  countries,
  country,
}: {
  typed: Record<string, string>;
  errorAt: (field: string) => string | undefined;
  countries: readonly Named[];
  country: string;
}) {
  const c = useTranslations('common');
  return (
    <>
      <Field label={c('street')} error={errorAt('street')}>
        <Input name="street" defaultValue={typed.street} autoComplete="street-address" />
      </Field>
      <FieldRow>
        <Field label={c('postalCode')} error={errorAt('postalCode')}>
          <Input name="postalCode" defaultValue={typed.postalCode} autoComplete="postal-code" />
        </Field>
        <Field label={c('city')} error={errorAt('city')}>
          <Input name="city" defaultValue={typed.city} autoComplete="address-level2" />
        </Field>
      </FieldRow>
      <Field label={c('country')} error={errorAt('country')}>
        <Select name="country" defaultValue={typed.country ?? country} autoComplete="country">
          <NamedOptions of={countries} />
        </Select>
      </Field>
    </>
  );
}
