'use client';

import { useTranslations } from 'next-intl';
import { DateInput } from '@/components/ui/date-input';
import { DecimalInput } from '@/components/ui/decimal-input';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';

export type TransferValues = {
  amount: string;
  date: string;
  modeId: string;
  reference: string;
  note: string;
};

/** What forms that move money offer: the modes, and the day that it is for the company. */
export type TransferOffers = { modes: readonly { id: string; name: string }[]; today: string };

export const blankTransfer = ({ modes, today }: TransferOffers): TransferValues => ({
  amount: '',
  date: today,
  modeId: modes[0]?.id ?? '',
  reference: '',
  note: '',
});

type TransferFieldsProps = {
  values: TransferValues;
  set: <Key extends keyof TransferValues>(key: Key, value: TransferValues[Key]) => void;
  errorAt: (field: string) => string | undefined;
  offers: TransferOffers;
  currency?: string;
};

/** How much, when and how money came or went. */
export function TransferFields({ values, set, errorAt, offers, currency }: TransferFieldsProps) {
  const t = useTranslations('payments');
  return (
    <>
      <FieldRow>
        <Field label={t('amount')} error={errorAt('amount')}>
          <DecimalInput
            unit={currency}
            value={values.amount}
            onChange={(event) => set('amount', event.target.value)}
          />
        </Field>
        <Field label={t('date')} error={errorAt('date')}>
          <DateInput
            value={values.date}
            max={offers.today}
            onChange={(event) => set('date', event.target.value)}
          />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label={t('mode')} error={errorAt('modeId')}>
          <Select value={values.modeId} onChange={(event) => set('modeId', event.target.value)}>
            {offers.modes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('reference')} optional error={errorAt('reference')}>
          <Input value={values.reference} onChange={(event) => set('reference', event.target.value)} />
        </Field>
      </FieldRow>
      <Field label={t('note')} optional help={t('noteHelp')} error={errorAt('note')}>
        <Textarea rows={2} value={values.note} onChange={(event) => set('note', event.target.value)} />
      </Field>
    </>
  );
}
