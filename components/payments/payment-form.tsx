'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { ShortForm } from '@/components/forms/short-form';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Combobox, type ComboboxOption } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import type { ActionResult } from '@/lib/actions/errors';
import { plainOf } from '@/lib/money/parse-decimal';
import type { PaymentInput } from '@/lib/payments/schemas';
import { allocationsOf, type Dues, minorOf, type Shares, sharedOut } from './payment-values';
import { SharesFields } from './shares-fields';
import { blankTransfer, TransferFields, type TransferOffers, type TransferValues } from './transfer-fields';

type Payer = { id: string; name: string; currency: string };

type Values = TransferValues & {
  customer: Payer | null;
  dues: Dues | null;
  shares: Shares;
  /** The shares were typed: another amount leaves them alone. */
  byHand: boolean;
  emailReceipt: boolean;
};

export type PaymentActions = {
  search: (input: { text: string }) => Promise<ActionResult<Payer[]>>;
  dues: (input: { customerId: string }) => Promise<ActionResult<Dues>>;
  record: (input: PaymentInput) => Promise<ActionResult<Recorded>>;
};

type Recorded = { id: string; emails: number | null };

type PaymentFormProps = {
  offers: TransferOffers;
  actions: PaymentActions;
  /** Whom it is from, and what is meant to be paid, where that is known. */
  initial?: { customer: Payer; dues: Dues; amount: string; shares: Shares };
  onDone: (id: string) => void;
};

/** Notes a payment: an amount fills the invoices that are due first, until somebody says otherwise. */
export function PaymentForm({ offers, actions, initial, onDone }: PaymentFormProps) {
  const t = useTranslations('payments');
  const e = useTranslations('errors');
  const locale = useLocale();
  const [submissionId] = useState(newSubmissionId);
  const form = useActionForm<Values, Recorded>({
    initial: {
      ...blankTransfer(offers),
      amount: initial?.amount ?? '',
      customer: initial?.customer ?? null,
      dues: initial?.dues ?? null,
      shares: initial?.shares ?? {},
      byHand: Boolean(initial?.amount),
      emailReceipt: false,
    },
    action: ({ customer, dues, shares, byHand: _, amount, ...transfer }) =>
      actions.record({
        ...transfer,
        submissionId,
        customerId: customer?.id ?? '',
        amount: plainOf(amount, locale),
        allocations: dues ? allocationsOf(shares, dues, locale) : [],
      }),
    onDone: ({ id, emails }) => {
      if (emails === 0) toast({ title: t('recordedUnsent'), tone: 'plain' });
      else if (emails) toast({ title: t('recordedAndSent', { count: emails }), tone: 'green' });
      else toast({ title: t('recorded'), tone: 'green' });
      onDone(id);
    },
  });
  const { values, set, setValues, errorAt } = form;
  const setTransfer = <Key extends keyof TransferValues>(key: Key, value: TransferValues[Key]) =>
    setValues((current) => {
      const next = { ...current, [key]: value };
      if (key !== 'amount' || next.byHand || !next.dues) return next;
      return {
        ...next,
        shares: sharedOut(minorOf(next.amount, next.dues.currency, locale), next.dues, locale),
      };
    });
  const choose = async (option: ComboboxOption | null) => {
    const customer = option && { id: option.value, name: option.label, currency: option.hint ?? '' };
    setValues((current) => ({ ...current, customer, dues: null, shares: {}, byHand: false }));
    if (!customer) return;
    const result = await actions.dues({ customerId: customer.id }).catch(() => null);
    if (!result?.ok) return toast({ title: e(result?.error.code ?? 'not_sent'), tone: 'red' });
    setValues((current) =>
      current.customer?.id === customer.id
        ? {
            ...current,
            dues: result.data,
            shares: sharedOut(minorOf(current.amount, result.data.currency, locale), result.data, locale),
          }
        : current,
    );
  };
  return (
    <ShortForm form={form} className="max-w-3xl">
      <Field label={t('customer')} error={errorAt('customerId')}>
        <Combobox
          value={
            values.customer && {
              value: values.customer.id,
              label: values.customer.name,
              hint: values.customer.currency,
            }
          }
          onChange={choose}
          placeholder={t('chooseCustomer')}
          onSearch={async (text) => {
            const result = await actions.search({ text });
            if (!result.ok) throw new Error(result.error.code);
            return result.data.map(({ id, name, currency }) => ({ value: id, label: name, hint: currency }));
          }}
        />
      </Field>
      <TransferFields
        values={values}
        set={setTransfer}
        errorAt={errorAt}
        offers={offers}
        currency={values.customer?.currency}
      />
      {values.dues && (
        <SharesFields
          dues={values.dues}
          shares={values.shares}
          onChange={(shares) => {
            set('shares', shares);
            set('byHand', true);
          }}
          available={minorOf(values.amount, values.dues.currency, locale)}
          errorAt={errorAt}
        />
      )}
      <Checkbox
        label={t('emailReceipt')}
        help={t('emailReceiptHelp')}
        checked={values.emailReceipt}
        onChange={(event) => set('emailReceipt', event.target.checked)}
      />
      <div>
        <Button type="submit" variant="primary" pending={form.pending}>
          {t('record')}
        </Button>
      </div>
    </ShortForm>
  );
}
