'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { AddressFields } from '@/components/forms/address-fields';
import { Button } from '@/components/ui/button';
import type { CustomerPartProps } from './company-fields';
import { given } from './customer-summaries';

/** Section 3 of the customer's form: the two addresses that new invoices and estimates start with. */
export function BillingFields({ values, set, errorAt, options }: CustomerPartProps) {
  const t = useTranslations('customers');
  const { countries } = options;
  const id = useId();
  return (
    <>
      <fieldset aria-labelledby={`${id}-billing`} className="flex min-w-0 flex-col gap-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 id={`${id}-billing`} className="font-medium">
            {t('billingAddress')}
          </h3>
          <Button size="sm" onClick={() => set('billing', values.address)}>
            {t('sameAsCustomer')}
          </Button>
        </div>
        <p className="-mt-3 text-muted text-sm">{t('billingAddressHelp')}</p>
        <AddressFields
          values={values.billing}
          onChange={(billing) => set('billing', billing)}
          errorAt={errorAt}
          countries={countries}
          prefix="billing."
        />
      </fieldset>
      <fieldset aria-labelledby={`${id}-shipping`} className="mt-4 flex min-w-0 flex-col gap-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 id={`${id}-shipping`} className="font-medium">
            {t('shippingAddress')}
          </h3>
          <Button
            size="sm"
            onClick={() => set('shipping', given(values.billing) ? values.billing : values.address)}
          >
            {t('copyBilling')}
          </Button>
        </div>
        <p className="-mt-3 text-muted text-sm">{t('shippingAddressHelp')}</p>
        <AddressFields
          values={values.shipping}
          onChange={(shipping) => set('shipping', shipping)}
          errorAt={errorAt}
          countries={countries}
          prefix="shipping."
        />
      </fieldset>
    </>
  );
}
