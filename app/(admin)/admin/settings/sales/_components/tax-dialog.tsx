'use client';

import { useTranslations } from 'next-intl';
import { useActionForm } from '@/components/forms/use-action-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { TAX_CATEGORIES, TAX_KINDS } from '@/db/schema/vocabulary';
import type { Tax } from '@/lib/taxes/list-taxes';
import type { TaxInput } from '@/lib/taxes/schemas';
import { retireTaxAction, saveTaxAction } from '../actions';

/** The rate as people write it: 21, not 21.0000. */
const plainRate = (rate: string) => rate.replace(/\.?0+$/, '');

export function TaxDialog({ tax, onClose }: { tax: Tax | null; onClose: () => void }) {
  const t = useTranslations('settings.sales');
  const c = useTranslations('common');
  const done = () => {
    toast({ title: c('saved'), tone: 'green' });
    onClose();
  };
  const form = useActionForm({
    initial: {
      id: tax?.id ?? null,
      version: tax?.version ?? 1,
      name: tax?.name ?? '',
      rate: tax ? plainRate(tax.rate) : '',
      kind: tax?.kind ?? ('vat' as TaxInput['kind']),
      category: tax?.category ?? ('S' as TaxInput['category']),
      exemptionReason: tax?.exemptionReason ?? '',
      preset: tax?.preset ?? false,
    },
    action: (values) => saveTaxAction({ ...values, rate: values.rate.replace(',', '.').trim() }),
    onDone: done,
  });
  const { values, set, errorAt } = form;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={tax ? t('editTax', { name: tax.name }) : t('newTax')}
      footer={
        <>
          {tax && (
            <ConfirmDialog
              trigger={<Button variant="quiet">{t('retire')}</Button>}
              title={t('retireTitle', { name: tax.name })}
              description={t('retireHelp')}
              confirm={t('retire')}
              danger
              onConfirm={async () => {
                const result = await retireTaxAction({ id: tax.id });
                if (!result.ok) return form.setError(result.error);
                done();
              }}
            />
          )}
          <Button variant="primary" pending={form.pending} onClick={() => form.submit()}>
            {c('save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {form.message && (
          <Banner tone="red" alert>
            {form.message}
          </Banner>
        )}
        <FieldRow>
          <Field label={c('name')} error={errorAt('name')}>
            <Input value={values.name} onChange={(event) => set('name', event.target.value)} />
          </Field>
          <Field label={t('ratePercent')} error={errorAt('rate')}>
            <Input
              inputMode="decimal"
              value={values.rate}
              onChange={(event) => set('rate', event.target.value)}
            />
          </Field>
        </FieldRow>
        <Field label={t('taxKind')} help={t(`taxKindHelp.${values.kind}`)} error={errorAt('kind')}>
          <Select
            value={values.kind}
            onChange={(event) => set('kind', event.target.value as TaxInput['kind'])}
          >
            {TAX_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`taxKinds.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('category')} help={t('categoryHelp')} error={errorAt('category')}>
          <Select
            value={values.category}
            onChange={(event) => set('category', event.target.value as TaxInput['category'])}
          >
            {TAX_CATEGORIES.map((category) => (
              <option key={category} value={category}>
                {category} · {t(`categories.${category}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('exemptionReason')} optional error={errorAt('exemptionReason')}>
          <Input
            value={values.exemptionReason}
            onChange={(event) => set('exemptionReason', event.target.value)}
          />
        </Field>
        <Checkbox
          label={t('presetLabel')}
          checked={values.preset}
          onChange={(event) => set('preset', event.target.checked)}
        />
      </div>
    </Dialog>
  );
}
