'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';

/** Days around the due date; null: none. */
export type ReminderRule = {
  beforeDays: number | null;
  afterDays: number | null;
  everyDays: number | null;
  most: number;
};

type NumberFieldProps = {
  label: string;
  help?: string;
  min?: number;
  value: number | null;
  onChange: (value: number | null) => void;
  error?: string;
};

/** A number of days, which may be left empty. */
export function DaysField({ label, help, min = 0, value, onChange, error }: NumberFieldProps) {
  return (
    <Field label={label} help={help} error={error}>
      <Input
        type="number"
        inputMode="numeric"
        min={min}
        max={365}
        className="max-w-32"
        value={value === null || Number.isNaN(value) ? '' : value}
        onChange={(event) =>
          onChange(Number.isNaN(event.target.valueAsNumber) ? null : event.target.valueAsNumber)
        }
      />
    </Field>
  );
}

type RuleFieldsProps = {
  values: ReminderRule;
  change: (part: Partial<ReminderRule>) => void;
  errorAt: (field: string) => string | undefined;
};

/** When an invoice is reminded of. */
export function ReminderRuleFields({ values, change, errorAt }: RuleFieldsProps) {
  const t = useTranslations('reminders');
  return (
    <>
      <FieldRow>
        <DaysField
          label={t('before')}
          help={t('empty')}
          value={values.beforeDays}
          onChange={(beforeDays) => change({ beforeDays })}
          error={errorAt('beforeDays')}
        />
        <DaysField
          label={t('after')}
          help={t('empty')}
          value={values.afterDays}
          onChange={(afterDays) => change({ afterDays })}
          error={errorAt('afterDays')}
        />
      </FieldRow>
      <FieldRow>
        <DaysField
          label={t('every')}
          help={t('empty')}
          min={1}
          value={values.everyDays}
          onChange={(everyDays) => change({ everyDays })}
          error={errorAt('everyDays')}
        />
        <DaysField
          label={t('most')}
          min={1}
          value={values.most}
          onChange={(most) => change({ most: most ?? Number.NaN })}
          error={errorAt('most')}
        />
      </FieldRow>
    </>
  );
}
