'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ShortForm } from '@/components/forms/short-form';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { DecimalInput } from '@/components/ui/decimal-input';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Textarea } from '@/components/ui/textarea';
import type { ActionResult } from '@/lib/actions/errors';
import { plainOf } from '@/lib/money/parse-decimal';
import type { FoundCustomer } from './editor/customer-field';

type Values = { customer: FoundCustomer | null; description: string; quantity: string; unitPrice: string };

type QuickDocumentFormProps = {
  /** Made once for each time the form is opened. */
  submissionId: string;
  search: (input: { text: string }) => Promise<ActionResult<FoundCustomer[]>>;
  create: (input: {
    submissionId: string;
    customerId: string;
    description: string;
    quantity: string;
    unitPrice: string;
  }) => Promise<ActionResult<{ id: string }>>;
  /** With the id of the draft: go to its editor. */
  onDone: (id: string) => void;
};

/** Quick insert of an invoice or estimate: customer and first line, the rest in the editor that follows. */
export function QuickDocumentForm({ submissionId, search, create, onDone }: QuickDocumentFormProps) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const form = useActionForm<Values, { id: string }>({
    initial: { customer: null, description: '', quantity: '1', unitPrice: '' },
    action: ({ customer, description, quantity, unitPrice }) =>
      create({
        submissionId,
        customerId: customer?.id ?? '',
        description,
        quantity: plainOf(quantity, locale),
        unitPrice: plainOf(unitPrice, locale),
      }),
    onDone: ({ id }) => onDone(id),
  });
  const { values, set, errorAt } = form;
  return (
    <ShortForm form={form}>
      <Field label={t('customer')} error={errorAt('customerId')}>
        <Combobox
          value={
            values.customer && {
              value: values.customer.id,
              label: values.customer.name,
              hint: values.customer.currency,
            }
          }
          onChange={(option) =>
            set('customer', option && { id: option.value, name: option.label, currency: option.hint ?? '' })
          }
          placeholder={t('chooseCustomer')}
          onSearch={async (text) => {
            const result = await search({ text });
            if (!result.ok) throw new Error(result.error.code);
            return result.data.map(({ id, name, currency }) => ({ value: id, label: name, hint: currency }));
          }}
        />
      </Field>
      <Field label={t('firstLine')} error={errorAt('description')}>
        <Textarea
          rows={2}
          value={values.description}
          onChange={(event) => set('description', event.target.value)}
        />
      </Field>
      <FieldRow>
        <Field label={t('quantity')} error={errorAt('quantity')}>
          <DecimalInput value={values.quantity} onChange={(event) => set('quantity', event.target.value)} />
        </Field>
        <Field label={t('unitPrice')} error={errorAt('unitPrice')}>
          <DecimalInput
            unit={values.customer?.currency || undefined}
            value={values.unitPrice}
            onChange={(event) => set('unitPrice', event.target.value)}
          />
        </Field>
      </FieldRow>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={form.pending}>
          {t('quickCreate')}
        </Button>
      </div>
    </ShortForm>
  );
}
