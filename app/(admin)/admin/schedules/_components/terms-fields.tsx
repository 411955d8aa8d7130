'use client';

import { useTranslations } from 'next-intl';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { SCHEDULE_MODES } from '@/db/schema/vocabulary';
import { numberOf, type TermsValues } from './schedule-values';

type FieldsProps = {
  values: TermsValues;
  change: (part: Partial<TermsValues>) => void;
  errorAt: (field: string) => string | undefined;
};

const ENDS = ['never', 'cycles', 'until'] as const;

/** When a schedule ends. */
export function EndFields({ values, change, errorAt }: FieldsProps) {
  const t = useTranslations('schedules');
  return (
    <>
      <Field label={t('end')} error={errorAt('end')}>
        <Select
          value={values.end}
          onChange={(event) => change({ end: event.target.value as TermsValues['end'] })}
        >
          {ENDS.map((end) => (
            <option key={end} value={end}>
              {t(`ends.${end}`)}
            </option>
          ))}
        </Select>
      </Field>
      {values.end === 'cycles' && (
        <Field label={t('cycles')} error={errorAt('cycles')}>
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={9999}
            className="max-w-32"
            value={values.cycles ?? ''}
            onChange={(event) => change({ cycles: numberOf(event.target) })}
          />
        </Field>
      )}
      {values.end === 'until' && (
        <Field label={t('untilDay')} error={errorAt('untilDay')}>
          <DateInput value={values.untilDay} onChange={(event) => change({ untilDay: event.target.value })} />
        </Field>
      )}
    </>
  );
}

/** How far its invoices are taken, and when they are due. */
export function ModeFields({ values, change, errorAt }: FieldsProps) {
  const t = useTranslations('schedules');
  return (
    <>
      <RadioGroup
        legend={t('mode')}
        name="mode"
        value={values.mode}
        onValueChange={(mode) => change({ mode: mode as TermsValues['mode'] })}
        choices={SCHEDULE_MODES.map((mode) => ({
          value: mode,
          label: t(`modes.${mode}`),
          help: t(`modesHelp.${mode}`),
        }))}
      />
      <Field label={t('dueDays')} optional help={t('dueDaysHelp')} error={errorAt('dueDays')}>
        <Input
          type="number"
          inputMode="numeric"
          min={0}
          max={365}
          className="max-w-32"
          value={values.dueDays ?? ''}
          onChange={(event) => change({ dueDays: numberOf(event.target) })}
        />
      </Field>
    </>
  );
}
