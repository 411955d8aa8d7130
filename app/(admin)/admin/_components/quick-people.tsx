'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { QuickContactForm } from '@/components/contacts/quick-contact-form';
import type { CustomerOptions } from '@/components/customers/customer-options';
import { QuickCustomerForm } from '@/components/customers/quick-customer-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { FormSkeleton } from '@/components/ui/skeleton';
import { quickOptionsAction } from '../actions';
import { addContactAction } from '../contacts/actions';
import { createCustomerAction, findDuplicatesAction, searchCustomersAction } from '../customers/actions';

/** Quick insert of a customer or a contact, once it is known what the form offers. */
export function QuickPeople({
  what,
  onMade,
  onLeave,
}: {
  what: 'customer' | 'contact';
  onMade: (made: { name: string; href: string }) => void;
  onLeave: (href: string) => void;
}) {
  const t = useTranslations('quickInsert');
  const e = useTranslations('errors');
  const router = useRouter();
  const [options, setOptions] = useState<CustomerOptions | 'failed' | null>(null);
  useEffect(() => {
    quickOptionsAction({}).then(
      (result) => setOptions(result.ok ? result.data : 'failed'),
      () => setOptions('failed'),
    );
  }, []);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The dialog has looked for its first field before there was one.
    if (options !== null) form.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [options]);
  if (options === null) return <FormSkeleton fields={3} />;
  if (options === 'failed') return <Banner tone="red">{e('not_sent')}</Banner>;
  return (
    <div ref={form}>
      {what === 'customer' ? (
        <QuickCustomerForm
          options={options}
          create={createCustomerAction}
          find={findDuplicatesAction}
          onCreated={({ id, name }) => {
            // What lies under the dialog may list it.
            router.refresh();
            onMade({ name, href: `/admin/customers/${id}` });
          }}
          extra={<Button onClick={() => onLeave('/admin/customers/new')}>{t('wholeForm')}</Button>}
        />
      ) : (
        <QuickContactForm
          options={options}
          search={searchCustomersAction}
          add={addContactAction}
          find={findDuplicatesAction}
          onCreated={({ id, name }) => onMade({ name, href: `/admin/contacts/${id}` })}
        />
      )}
    </div>
  );
}
