'use client';

import { useTranslations } from 'next-intl';
import { AddressFields } from '@/components/forms/address-fields';
import { useActionForm } from '@/components/forms/use-action-form';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { FormSection } from '@/components/ui/form-section';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import type { Named } from '@/lib/i18n/names';
import type { OwnCustomer } from '@/lib/portal/own-customer';
import { PortalForm } from '../../_components/portal-form';
import { updateCustomerDataAction } from '../actions';
import { CompanyStale, staleVersion } from './company-stale';
import { valuesOf } from './customer-values';
import { OtherAddress } from './other-address';

type Props = { customer: OwnCustomer; countries: readonly Named[] };

/** The customer's own data, for its primary contact. A person has no company name to edit. */
export function CompanyForm({ customer, countries }: Props) {
  const t = useTranslations('portal.company');
  const c = useTranslations('common');
  const form = useActionForm({
    initial: valuesOf(customer),
    action: updateCustomerDataAction,
    onDone: ({ version }) => {
      form.setSavedPart({ version });
      toast({ title: c('saved'), tone: 'green' });
    },
  });
  const { values, set, errorAt } = form;
  const text = (key: 'company' | 'taxId' | 'phone' | 'website') => ({
    value: values[key],
    onChange: (event: { target: { value: string } }) => set(key, event.target.value),
  });
  const theirs = staleVersion(form.error);
  return (
    <PortalForm form={form} save={c('save')} notice={theirs && <CompanyStale form={form} theirs={theirs} />}>
      <FormSection title={customer.company === null ? t('you') : t('identity')} help={t('identityHelp')}>
        {customer.company !== null && (
          <Field label={t('name')} error={errorAt('company')}>
            <Input {...text('company')} autoComplete="organization" />
          </Field>
        )}
        <Field label={c('taxId')} optional error={errorAt('taxId')}>
          <Input {...text('taxId')} />
        </Field>
        <FieldRow>
          <Field label={c('phone')} optional error={errorAt('phone')}>
            <Input {...text('phone')} type="tel" />
          </Field>
          <Field label={c('website')} optional error={errorAt('website')}>
            <Input {...text('website')} type="url" />
          </Field>
        </FieldRow>
      </FormSection>
      <FormSection title={t('address')}>
        <AddressFields
          values={values.address}
          onChange={(address) => set('address', address)}
          errorAt={errorAt}
          prefix="address."
          countries={countries}
        />
      </FormSection>
      <FormSection title={t('billing')} help={t('billingHelp')}>
        <OtherAddress
          label={t('otherBilling')}
          values={values.billing}
          onChange={(billing) => set('billing', billing)}
          errorAt={errorAt}
          prefix="billing."
          countries={countries}
        />
      </FormSection>
      <FormSection title={t('shipping')} help={t('shippingHelp')}>
        <OtherAddress
          label={t('otherShipping')}
          values={values.shipping}
          onChange={(shipping) => set('shipping', shipping)}
          errorAt={errorAt}
          prefix="shipping."
          countries={countries}
        />
      </FormSection>
    </PortalForm>
  );
}
