'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { findTicketCustomersAction, ticketContactsAction } from '../actions';

export type Whose = { customer: { id: string; name: string } | null; contactId: string };

/** For whom a ticket is: a customer and one of its contacts, the primary one first. */
export function WhoseTicket({
  value: { customer, contactId },
  onChange,
  errorAt,
}: {
  value: Whose;
  onChange: (whose: Whose) => void;
  errorAt: (field: string) => string | undefined;
}) {
  const t = useTranslations('tickets');
  const [contacts, setContacts] = useState<{ id: string; name: string }[]>([]);
  const customerId = customer?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for another customer alone
  useEffect(() => {
    if (!customerId) return setContacts([]);
    let late = false;
    ticketContactsAction({ customerId }).then(
      (result) => {
        if (late) return;
        const found = result.ok ? result.data : [];
        setContacts(found);
        onChange({ customer, contactId: found[0]?.id ?? '' });
      },
      () => setContacts([]),
    );
    return () => {
      late = true;
    };
  }, [customerId]);
  return (
    <>
      <Field label={t('customer')} error={errorAt('customerId')}>
        <Combobox
          value={customer && { value: customer.id, label: customer.name }}
          onChange={(option) =>
            onChange({ customer: option && { id: option.value, name: option.label }, contactId: '' })
          }
          placeholder={t('chooseCustomer')}
          onSearch={async (text) => {
            const result = await findTicketCustomersAction({ text });
            if (!result.ok) throw new Error(result.error.code);
            return result.data.map(({ id, name }) => ({ value: id, label: name }));
          }}
        />
      </Field>
      <Field label={t('contact')} error={errorAt('contactId')}>
        <Select value={contactId} onChange={(event) => onChange({ customer, contactId: event.target.value })}>
          <option value="">{t('noContact')}</option>
          {contacts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
