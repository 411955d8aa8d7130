'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Combobox } from '@/components/ui/combobox';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import type { ActionResult } from '@/lib/actions/errors';
import type { CustomerDefaults } from '@/lib/documents/customer-defaults';
import { languageName } from '@/lib/i18n/locales';
import { useEditor } from './editor-context';
import { addressValues, type EditorValues } from './editor-values';

export type FoundCustomer = { id: string; name: string; currency: string };

export type CustomerActions = {
  search: (input: { text: string }) => Promise<ActionResult<FoundCustomer[]>>;
  defaults: (input: { customerId: string }) => Promise<ActionResult<CustomerDefaults>>;
};

type CustomerFieldProps = {
  actions: CustomerActions;
  /** Puts the customer on to the document, with the currency and the language that come with it. */
  onChoose: (customer: CustomerDefaults, addresses: Partial<EditorValues>) => void;
  uiLocale: string;
};

/**
 * Whom the document is for. Choosing a customer switches currency, number format and language at once and says so;
 * addresses are copied, after a question where another customer's stood there.
 */
export function CustomerField({ actions, onChoose, uiLocale }: CustomerFieldProps) {
  const t = useTranslations('documents');
  const tErrors = useTranslations('errors');
  const { values, errorAt } = useEditor();
  const [said, setSaid] = useState('');
  const [asked, setAsked] = useState<CustomerDefaults | null>(null);
  const [pending, start] = useTransition();
  const { customer } = values;

  function take(chosen: CustomerDefaults, withAddresses: boolean) {
    const addresses = withAddresses
      ? {
          billing: addressValues(chosen.billingAddress),
          shipping: addressValues(chosen.shippingAddress),
          showShipping: chosen.shippingAddress !== null,
        }
      : {};
    onChoose(chosen, addresses);
    const language = languageName(values.language || chosen.language, uiLocale);
    setSaid(t('customerChosen', { currency: chosen.currency, language }));
    setAsked(null);
  }
  const choose = (customerId: string) =>
    start(async () => {
      const result = await actions.defaults({ customerId }).catch(() => null);
      if (!result?.ok) {
        toast({ tone: 'red', title: tErrors(result ? result.error.code : 'not_sent') });
      } else if (customer && customer.id !== customerId) setAsked(result.data);
      else take(result.data, true);
    });

  return (
    <>
      <Field label={t('customer')} error={errorAt('customerId')} help={said || undefined}>
        <Combobox
          value={customer && { value: customer.id, label: customer.name, hint: customer.currency }}
          onChange={(option) => option && choose(option.value)}
          disabled={pending}
          placeholder={t('chooseCustomer')}
          onSearch={async (text) => {
            const result = await actions.search({ text });
            if (!result.ok) throw new Error(result.error.code);
            return result.data.map(({ id, name, currency }) => ({ value: id, label: name, hint: currency }));
          }}
        />
      </Field>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => {
          if (!open && asked) take(asked, false);
        }}
        title={t('takeAddresses', { name: asked?.name ?? '' })}
        description={t('takeAddressesHelp')}
        confirm={t('takeAddressesConfirm')}
        onConfirm={() => asked && take(asked, true)}
      />
    </>
  );
}
