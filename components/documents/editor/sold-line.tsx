'use client';

import { useTranslations } from 'next-intl';
import { Combobox } from '@/components/ui/combobox';
import { DecimalInput } from '@/components/ui/decimal-input';
import { Input } from '@/components/ui/input';
import type { FoundItem } from '@/lib/items/find-items';
import { formatDecimal } from '@/lib/money/format';
import { tidied } from '@/lib/money/parse-decimal';
import { DescriptionField } from './description-field';
import type { EditorLine } from './editor-values';
import { LineCell } from './line-cell';
import { useLines } from './line-context';
import { QUIET } from './quiet';

type SoldLineProps = { id: string; line: EditorLine; wrong: (field: keyof EditorLine) => boolean };

/** What is written of a line that is sold: what, how much of it, for how much, with which taxes. */
export function SoldLine({ id, line, wrong }: SoldLineProps) {
  const t = useTranslations('documents');
  const tEditor = useTranslations('editor');
  const { taxOptions, typing, digits, ...lines } = useLines();
  const change = (part: Partial<EditorLine>) => lines.change(line.key, part);
  const at = (field: keyof EditorLine) => ({ id: `${id}-${field}`, wrong: wrong(field) });
  const decimal = (field: 'quantity' | 'unitPrice' | 'discountPercent', min = 0) => ({
    value: line[field],
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
    onBlur: () => {
      const tidy = tidied(line[field], typing, min);
      if (tidy !== line[field]) change({ [field]: tidy });
    },
    className: INNER,
  });
  function take(item: FoundItem) {
    change({
      itemId: item.id,
      description: [item.name, item.description].filter(Boolean).join('\n'),
      unit: item.unit ?? '',
      // Without a price in this currency, what was typed stays, and the line says that there is none.
      ...(item.price !== null && { unitPrice: formatDecimal(item.price, typing, { min: digits }) }),
      unpriced: item.price === null,
      taxIds: item.taxIds.filter((taxId) => taxOptions.has(taxId)),
    });
    if (item.price === null) lines.say(tEditor('unpriced', { currency: lines.currency }));
    const quantity = document.getElementById(`${id}-quantity`);
    if (quantity instanceof HTMLInputElement) quantity.select();
  }
  return (
    <>
      <LineCell
        {...at('description')}
        label={t('description')}
        className="col-span-2 @xl:@max-3xl:col-span-full @3xl:col-span-1"
      >
        <DescriptionField
          value={line.description}
          taken={line.itemId !== null}
          onChange={(description) => change(description ? { description } : { description, itemId: null })}
          onTake={take}
        />
      </LineCell>
      <div className="col-span-2 grid min-w-0 grid-cols-2 gap-2 @xl:col-span-1 @xl:block">
        <LineCell {...at('quantity')} label={t('quantity')}>
          <DecimalInput {...decimal('quantity')} />
        </LineCell>
        <LineCell {...at('unit')} label={t('unit')}>
          <Input
            value={line.unit}
            maxLength={20}
            onChange={(event) => change({ unit: event.target.value })}
            className={`px-1.5 @xl:text-end @xl:text-sm ${QUIET}`}
            placeholder={t('unit')}
          />
        </LineCell>
      </div>
      <LineCell {...at('unitPrice')} label={t('unitPrice')}>
        <DecimalInput {...decimal('unitPrice', digits)} />
      </LineCell>
      <LineCell {...at('discountPercent')} label={t('lineDiscount')}>
        <DecimalInput {...decimal('discountPercent')} />
      </LineCell>
      <LineCell {...at('taxIds')} label={t('taxes')} className="col-span-2 @xl:col-span-1">
        <Combobox
          multiple
          options={[...taxOptions.values()]}
          value={line.taxIds.flatMap((taxId) => taxOptions.get(taxId) ?? [])}
          onChange={(chosen) => change({ taxIds: chosen.map(({ value }) => value) })}
          placeholder={t('noTax')}
          className={QUIET}
        />
      </LineCell>
    </>
  );
}

/** The quiet look, on the input that `DecimalInput` wraps. */
const INNER =
  '[&_input]:border-transparent [&_input]:border-b-line [&_input]:bg-transparent [&_input]:px-1.5 [&_input:hover]:border-line-strong [&_input:focus-visible]:border-accent [&_input:focus-visible]:bg-surface [&_input[aria-invalid=true]]:border-red';
