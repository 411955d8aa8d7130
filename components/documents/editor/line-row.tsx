'use client';

import { ArrowDown, ArrowUp, CircleAlert, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cloneElement, type ReactElement, useId } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { DecimalInput } from '@/components/ui/decimal-input';
import type { ControlProps } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import { formatMoney, formatPercent } from '@/lib/money/format';
import { tidied } from '@/lib/money/parse-decimal';
import type { LineTax } from '@/lib/money/types';
import { useEditor } from './editor-context';
import type { EditorLine } from './editor-values';
import { QUIET } from './quiet';

/** What people write of a line, and what can be wrong with it. */
const WRITTEN = ['description', 'quantity', 'unit', 'unitPrice', 'discountPercent', 'taxIds'] as const;
type Written = (typeof WRITTEN)[number];

type LineRowProps = {
  line: EditorLine;
  place: number;
  last: number;
  onChange: (line: EditorLine) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** One line of a document while it is written; its fields are a row on a wide sheet and a small form on a phone. */
export function LineRow({ line, place, last, onChange, onMove, onRemove }: LineRowProps) {
  const t = useTranslations('documents');
  const { errorAt, taxes, typing, locale, currency, live, values } = useEditor();
  const number = place + 1;
  const change = (part: Partial<EditorLine>) => onChange({ ...line, ...part });
  const tidy = (field: 'quantity' | 'unitPrice' | 'discountPercent', min = 0) => ({
    value: line[field],
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
    onBlur: () => change({ [field]: tidied(line[field], typing, min) }),
  });
  const id = useId();
  const error = (field: Written) => errorAt(`lines.${place}.${field}`);
  const at = (field: Written) => ({ id: `${id}-${field}`, wrong: error(field) !== undefined });
  const wrong = WRITTEN.filter((field) => error(field));
  const option = (tax: LineTax) => ({
    value: tax.id,
    label: `${tax.name} ${formatPercent(tax.rate, locale)}`,
  });
  return (
    <fieldset
      className={`grid min-w-0 grid-cols-2 gap-x-2 gap-y-2 border-line border-b py-3 @xl:py-1.5 ${LINE_COLUMNS}`}
    >
      <legend className="sr-only">{t('lineNumber', { number })}</legend>
      <Cell
        {...at('description')}
        label={t('description')}
        className="col-span-2 @xl:@max-3xl:col-span-full @3xl:col-span-1"
      >
        <Textarea
          rows={1}
          placeholder={t('description')}
          value={line.description}
          onChange={(event) => change({ description: event.target.value })}
          className={`min-h-control ${QUIET}`}
        />
      </Cell>
      <div className="col-span-2 grid min-w-0 grid-cols-2 gap-2 @xl:col-span-1 @xl:block">
        <Cell {...at('quantity')} label={t('quantity')}>
          <DecimalInput {...tidy('quantity')} className={INNER} />
        </Cell>
        <Cell {...at('unit')} label={t('unit')}>
          <Input
            value={line.unit}
            maxLength={20}
            onChange={(event) => change({ unit: event.target.value })}
            className={`px-1.5 @xl:text-end @xl:text-sm ${QUIET}`}
            placeholder={t('unit')}
          />
        </Cell>
      </div>
      <Cell {...at('unitPrice')} label={t('unitPrice')}>
        <DecimalInput {...tidy('unitPrice', values.customer?.minorDigits ?? 2)} className={INNER} />
      </Cell>
      <Cell {...at('discountPercent')} label={t('lineDiscount')}>
        <DecimalInput {...tidy('discountPercent')} className={INNER} />
      </Cell>
      <Cell {...at('taxIds')} label={t('taxes')} className="col-span-2 @xl:col-span-1">
        <Combobox
          multiple
          options={[...taxes.values()].map(option)}
          value={line.taxIds.flatMap((id) => {
            const tax = taxes.get(id);
            return tax ? [option(tax)] : [];
          })}
          onChange={(chosen) => change({ taxIds: chosen.map(({ value }) => value) })}
          placeholder={t('noTax')}
          className={QUIET}
        />
      </Cell>
      <div className="col-span-2 flex items-center justify-between gap-1 @xl:col-span-1 @xl:flex-col @xl:items-end @xl:gap-0">
        <output className="figures order-2 font-medium @xl:order-none @xl:py-1.5">
          <bdi>{formatMoney(live.totals.lineAmounts[place] ?? 0n, currency, locale)}</bdi>
        </output>
        <span className="flex">
          <Button
            variant="quiet"
            size="icon-sm"
            aria-label={t('moveUp', { number })}
            disabled={place === 0}
            className={RESTING}
            onClick={() => onMove(-1)}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button
            variant="quiet"
            size="icon-sm"
            aria-label={t('moveDown', { number })}
            disabled={place === last}
            className={RESTING}
            onClick={() => onMove(1)}
          >
            <ArrowDown aria-hidden />
          </Button>
          <Button variant="quiet" size="icon-sm" aria-label={t('removeLine', { number })} onClick={onRemove}>
            <Trash2 aria-hidden />
          </Button>
        </span>
      </div>
      {wrong.map((field) => (
        <p
          key={field}
          id={`${id}-${field}-error`}
          className="wrap-any col-span-full flex gap-1.5 text-red text-sm"
        >
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error(field)}
        </p>
      ))}
    </fieldset>
  );
}

/**
 * Columns for the lines and for their heads. A sheet of middling width gives the description a row of its own above
 * the figures; a wide one has all of it in one row.
 */
export const LINE_COLUMNS =
  '@xl:grid-cols-[5rem_6.5rem_4rem_minmax(0,1fr)_7.5rem] @3xl:grid-cols-[minmax(10rem,1fr)_5rem_7rem_4rem_10rem_7.5rem]';

/** A button that cannot be pressed is quiet too. */
const RESTING = 'disabled:border-transparent disabled:bg-transparent disabled:text-faint';

/** The quiet look, on the input that `DecimalInput` wraps. */
const INNER =
  '[&_input]:border-transparent [&_input]:border-b-line [&_input]:bg-transparent [&_input]:px-1.5 [&_input:hover]:border-line-strong [&_input:focus-visible]:border-accent [&_input:focus-visible]:bg-surface [&_input[aria-invalid=true]]:border-red';

type CellProps = {
  /** Of the control; its error stands under `<id>-error`. */
  id: string;
  label: string;
  wrong: boolean;
  className?: string;
  children: ReactElement<Partial<ControlProps>>;
};

/**
 * A field of a line. On a wide sheet the column's head says its name, and the label is there to be read out; what
 * is wrong stands below the line, where there is room for it.
 */
const Cell = ({ id, label, wrong, className, children }: CellProps) => (
  <div className={`flex min-w-0 flex-col gap-1 ${className ?? ''}`}>
    <Label htmlFor={id} className="@xl:sr-only">
      {label}
    </Label>
    {cloneElement(children, {
      id,
      ...(wrong && { 'aria-invalid': true as const, 'aria-describedby': `${id}-error` }),
    })}
  </div>
);
