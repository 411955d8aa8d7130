'use client';

import { useTranslations } from 'next-intl';
import { DecimalInput } from '@/components/ui/decimal-input';
import { Field } from '@/components/ui/field';
import { tidied } from '@/lib/money/parse-decimal';
import { useEditor } from './editor-context';

/** A free amount on the total, below zero too. */
export function AdjustmentField() {
  const t = useTranslations('editor');
  const { values, change, errorAt, typing, currency } = useEditor();
  return (
    <Field optional label={t('adjustment')} error={errorAt('adjustment')}>
      <DecimalInput
        unit={currency}
        value={values.adjustment}
        onChange={(event) => change({ adjustment: event.target.value })}
        onBlur={() =>
          change({ adjustment: tidied(values.adjustment, typing, values.customer?.minorDigits ?? 2) })
        }
      />
    </Field>
  );
}
