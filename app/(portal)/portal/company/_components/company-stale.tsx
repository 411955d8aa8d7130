'use client';

import { useTranslations } from 'next-intl';
import type { ActionError } from '@/lib/actions/errors';
import type { OwnCustomer } from '@/lib/portal/own-customer';
import { type Compared, StaleNotice } from '../../_components/stale-notice';
import { type CustomerValues, inOneLine, valuesOf } from './customer-values';

type Form = {
  values: CustomerValues;
  error: ActionError | null;
  message: string | null;
  submit: (more?: Partial<CustomerValues>) => void;
  takeTheirs: (theirs: CustomerValues) => void;
};

/** What the form shows when the customer was saved by somebody else; null otherwise. */
export const staleVersion = (error: ActionError | null): CustomerValues | null =>
  error?.code === 'stale' ? valuesOf(error.details as OwnCustomer) : null;

/** Both versions of the customer, and the choice between them. */
export function CompanyStale({ form, theirs }: { form: Form; theirs: CustomerValues }) {
  const t = useTranslations('portal.company');
  const c = useTranslations('common');
  const { values: mine } = form;
  const line = (label: string, key: 'company' | 'taxId' | 'phone' | 'website'): Compared => ({
    label,
    mine: mine[key],
    theirs: theirs[key],
  });
  const address = (label: string, key: 'address' | 'billing' | 'shipping'): Compared => ({
    label,
    mine: inOneLine(mine[key]),
    theirs: inOneLine(theirs[key]),
  });
  return (
    <StaleNotice
      message={form.message ?? ''}
      compared={[
        line(t('name'), 'company'),
        line(c('taxId'), 'taxId'),
        line(c('phone'), 'phone'),
        line(c('website'), 'website'),
        address(t('address'), 'address'),
        address(t('billing'), 'billing'),
        address(t('shipping'), 'shipping'),
      ]}
      onKeepMine={() => form.submit({ version: theirs.version })}
      onTakeTheirs={() => form.takeTheirs(theirs)}
    />
  );
}
