'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AdvancedFields } from '@/components/customers/advanced-fields';
import { BillingFields } from '@/components/customers/billing-fields';
import { CompanyFields } from '@/components/customers/company-fields';
import { customerDifferences } from '@/components/customers/customer-differences';
import type { CustomerOptions } from '@/components/customers/customer-options';
import { type CustomerValues, customerInput, customerValues } from '@/components/customers/customer-values';
import { useDuplicates } from '@/components/customers/use-duplicates';
import { FormFrame } from '@/components/forms/form-frame';
import { StaleBanner } from '@/components/forms/stale-banner';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { FormSection } from '@/components/ui/form-section';
import { toast } from '@/components/ui/toast';
import type { StoredCustomer } from '@/lib/customers/stored-customer';
import { findDuplicatesAction, updateCustomerAction } from '../actions';

type Values = CustomerValues & { version: number };

/** A customer's own data; its contacts have pages of their own. */
export function EditCustomerForm({
  customer,
  options,
}: {
  customer: StoredCustomer;
  options: CustomerOptions;
}) {
  const t = useTranslations('customers');
  const c = useTranslations('common');
  const ui = useTranslations('ui');
  const router = useRouter();
  const page = `/admin/customers/${customer.id}`;
  const [initial] = useState((): Values => ({ ...customerValues(customer), version: customer.version }));
  const form = useActionForm({
    initial,
    action: ({ version, ...values }: Values) =>
      updateCustomerAction({ ...customerInput(values), id: customer.id, version }),
    onDone: () => {
      toast({ title: t('saved') });
      router.push(page);
    },
  });
  const { values, setValues, errorAt, error } = form;
  const set = <Key extends keyof CustomerValues>(key: Key, value: CustomerValues[Key]) =>
    setValues((now) => ({ ...now, [key]: value }));
  // The only details that this action's errors carry.
  const current = error?.code === 'stale' ? (error.details as StoredCustomer) : null;
  const duplicates = useDuplicates(findDuplicatesAction, {
    company: values.company,
    taxId: values.taxId,
    email: '',
    country: values.address.country,
    exceptCustomerId: customer.id,
  });
  const part = { values, set, errorAt, options };
  const locked = current?.currencyLocked ?? customer.currencyLocked;
  return (
    <FormFrame
      form={form}
      sections={[
        { id: 'customer', label: t('sections.customer') },
        { id: 'billing', label: t('sections.billing') },
        { id: 'advanced', label: t('sections.advanced') },
      ]}
      notice={
        current && (
          <StaleBanner
            differences={customerDifferences(values, customerValues(current), set, t, c, options)}
          />
        )
      }
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(current ? { version: current.version } : undefined);
      }}
      buttons={
        <>
          <Button type="submit" variant="primary" pending={form.pending}>
            {c('save')}
          </Button>
          <ButtonLink href={page}>{ui('cancel')}</ButtonLink>
        </>
      }
    >
      <FormSection id="customer" title={t('sections.customer')} help={t('customerHelp')}>
        <CompanyFields {...part} duplicates={duplicates} />
      </FormSection>
      <FormSection id="billing" title={t('sections.billing')} help={t('billingHelp')}>
        <BillingFields {...part} />
      </FormSection>
      <FormSection id="advanced" title={t('sections.advanced')} help={t('advancedHelp')}>
        <AdvancedFields {...part} currencyLocked={locked} />
      </FormSection>
    </FormFrame>
  );
}
