'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { NamedOptions } from '@/components/forms/named-options';
import { useActionForm } from '@/components/forms/use-action-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { DecimalInput } from '@/components/ui/decimal-input';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import type { Named } from '@/lib/i18n/names';
import { parseDecimal } from '@/lib/money/parse-decimal';
import type { RateInput } from '@/lib/rates/schemas';
import { saveRateAction } from '../actions';

type Props = { base: string; currencies: readonly Named[]; currency: string; today: string };

/** Enters a currency's rate of a day, whichever way round it was published. */
export function NewRate(props: Props) {
  const t = useTranslations('settings.currencies');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t('new')}
      </Button>
      {open && <RateDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function RateDialog({ base, currencies, currency, today, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('settings.currencies');
  const c = useTranslations('common');
  const locale = useLocale();
  const initial: RateForm = { currency, day: today, rate: '', says: 'foreign', source: '' };
  const { values, set, errorAt, message, pending, submit } = useActionForm({
    initial,
    action: ({ rate, ...rest }) => {
      const read = parseDecimal(rate, locale);
      return saveRateAction({ ...rest, rate: read.ok ? read.value : rate });
    },
    onDone: () => {
      toast({ title: c('saved'), tone: 'green' });
      onClose();
    },
  });
  const unit = values.says === 'foreign' ? values.currency : base;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('new')}
      footer={
        <Button variant="primary" pending={pending} onClick={() => submit()}>
          {c('save')}
        </Button>
      }
    >
      <form
        className="flex flex-col gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {message && (
          <Banner tone="red" alert>
            {message}
          </Banner>
        )}
        <FieldRow>
          <Field label={t('currency')} error={errorAt('currency')}>
            <Select value={values.currency} onChange={(event) => set('currency', event.target.value)}>
              <NamedOptions of={currencies} />
            </Select>
          </Field>
          <Field label={t('day')} error={errorAt('day')}>
            <DateInput value={values.day} max={today} onChange={(event) => set('day', event.target.value)} />
          </Field>
        </FieldRow>
        <FieldRow>
          <Field label={t('says')} error={errorAt('says')}>
            <Select
              value={values.says}
              onChange={(event) => set('says', event.target.value as RateForm['says'])}
            >
              <option value="foreign">{t('foreign', { base, currency: values.currency })}</option>
              <option value="base">{t('base', { base, currency: values.currency })}</option>
            </Select>
          </Field>
          <Field label={t('value')} error={errorAt('rate')}>
            <DecimalInput
              unit={unit}
              value={values.rate}
              onChange={(event) => set('rate', event.target.value)}
            />
          </Field>
        </FieldRow>
        <Field label={t('source')} optional help={t('sourceHelp')} error={errorAt('source')}>
          <Input value={values.source} onChange={(event) => set('source', event.target.value)} />
        </Field>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}

type RateForm = Omit<RateInput, 'source'> & { source: string };
