'use client';

import { useLocale, useTranslations } from 'next-intl';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SCHEDULE_UNITS } from '@/db/schema/vocabulary';
import { isDay } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/format';
import { occurrence } from '@/lib/schedules/occurrences';
import { type EndValues, numberOf, type RhythmValues } from './schedule-values';

type RhythmFieldsProps = {
  values: RhythmValues & EndValues;
  min: string;
  change: (part: Partial<RhythmValues>) => void;
  errorAt: (field: string) => string | undefined;
};

/** On which days a schedule runs, and the first of them as they will be. */
export function RhythmFields({ values, min, change, errorAt }: RhythmFieldsProps) {
  const t = useTranslations('schedules');
  const locale = useLocale();
  const days = firstDays(values);
  return (
    <>
      <FieldRow>
        <Field label={t('every')} error={errorAt('every')}>
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={999}
            value={Number.isNaN(values.every) ? '' : values.every}
            onChange={(event) => change({ every: numberOf(event.target) ?? Number.NaN })}
          />
        </Field>
        <Field label={t('unit')} error={errorAt('unit')}>
          <Select
            value={values.unit}
            onChange={(event) => change({ unit: event.target.value as RhythmValues['unit'] })}
          >
            {SCHEDULE_UNITS.map((unit) => (
              <option key={unit} value={unit}>
                {t(`units.${unit}`)}
              </option>
            ))}
          </Select>
        </Field>
      </FieldRow>
      <Field label={t('firstDay')} help={t('firstDayHelp')} error={errorAt('firstDay')}>
        <DateInput
          min={min}
          value={values.firstDay}
          onChange={(event) => change({ firstDay: event.target.value })}
        />
      </Field>
      {days.length > 0 && (
        <p className="text-muted text-sm">
          {t('first')}: {days.map((day) => formatDay(day, locale)).join(' · ')}
        </p>
      )}
    </>
  );
}

const SHOWN = 4;

function firstDays({ every, unit, firstDay, end, cycles, untilDay }: RhythmFieldsProps['values']): string[] {
  const usual = Number.isInteger(every) && every >= 1 && every <= 999;
  if (!usual || !isDay(firstDay) || firstDay > '9000') return [];
  const until = end === 'until' && isDay(untilDay) ? untilDay : null;
  const rhythm = { every, unit, firstDay, cycles: end === 'cycles' ? cycles : null, untilDay: until };
  return Array.from({ length: SHOWN }, (_, cycle) => occurrence(rhythm, cycle)).filter((day) => day !== null);
}
