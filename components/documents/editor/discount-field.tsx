'use client';

import { useTranslations } from 'next-intl';
import { DecimalInput } from '@/components/ui/decimal-input';
import { Field } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { tidied } from '@/lib/money/parse-decimal';
import { useEditor } from './editor-context';

/** A discount over the whole document, before or after tax: a percentage or an amount. */
export function DiscountField() {
  const t = useTranslations('documents');
  const { values, change, errorAt, typing, currency } = useEditor();
  const tEditor = useTranslations('editor');
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field optional label={t('discount')} error={errorAt('discount.value')} className="flex-1 basis-32">
        <DecimalInput
          unit={values.discountKind === 'percent' ? '%' : currency}
          value={values.discountValue}
          onChange={(event) => change({ discountValue: event.target.value })}
          onBlur={() => change({ discountValue: tidied(values.discountValue, typing) })}
        />
      </Field>
      <Segmented
        legend={t('discountKind')}
        hideLegend
        name="discountKind"
        value={values.discountKind}
        onValueChange={(kind) => change({ discountKind: kind === 'amount' ? 'amount' : 'percent' })}
        choices={[
          { value: 'percent', label: t('percent') },
          { value: 'amount', label: t('amount') },
        ]}
      />
      <Segmented
        legend={tEditor('discountTiming')}
        hideLegend
        name="discountTiming"
        value={values.discountTiming}
        onValueChange={(timing) =>
          change({ discountTiming: timing === 'after_tax' ? 'after_tax' : 'before_tax' })
        }
        choices={[
          { value: 'before_tax', label: tEditor('beforeTax') },
          { value: 'after_tax', label: tEditor('afterTax') },
        ]}
      />
    </div>
  );
}
