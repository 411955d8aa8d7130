'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ShortForm } from '@/components/forms/short-form';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { DecimalInput } from '@/components/ui/decimal-input';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import type { ActionResult } from '@/lib/actions/errors';
import { plainOf } from '@/lib/money/parse-decimal';

type Values = { name: string; code: string; unit: string; price: string };
type Made = { id: string; name: string };

type QuickItemFormProps = {
  /** Made once for each time the form is opened. */
  submissionId: string;
  create: (input: Values & { submissionId: string }) => Promise<ActionResult<Made>>;
  onDone: (made: Made) => void;
};

/** Quick insert of an item, in the company's language and currency; other texts and prices on its page. */
export function QuickItemForm({ submissionId, create, onDone }: QuickItemFormProps) {
  const t = useTranslations('items');
  const c = useTranslations('common');
  const locale = useLocale();
  const form = useActionForm<Values, Made>({
    initial: { name: '', code: '', unit: '', price: '' },
    action: (values) => create({ ...values, price: plainOf(values.price, locale), submissionId }),
    onDone,
  });
  const { values, set, errorAt } = form;
  return (
    <ShortForm form={form}>
      <Field label={t('name')} error={errorAt('name')}>
        <Input maxLength={200} value={values.name} onChange={(event) => set('name', event.target.value)} />
      </Field>
      <FieldRow>
        <Field label={t('price')} optional help={t('quickPriceHelp')} error={errorAt('price')}>
          <DecimalInput value={values.price} onChange={(event) => set('price', event.target.value)} />
        </Field>
        <Field label={t('unit')} optional help={t('unitHelp')} error={errorAt('unit')}>
          <Input maxLength={20} value={values.unit} onChange={(event) => set('unit', event.target.value)} />
        </Field>
      </FieldRow>
      <Field label={t('code')} optional error={errorAt('code')}>
        <Input maxLength={60} value={values.code} onChange={(event) => set('code', event.target.value)} />
      </Field>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={form.pending}>
          {c('save')}
        </Button>
      </div>
    </ShortForm>
  );
}
