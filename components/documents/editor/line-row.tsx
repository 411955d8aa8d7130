'use client';

import { ArrowDown, ArrowUp, CircleAlert, GripVertical, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, useId } from 'react';
import { Button } from '@/components/ui/button';
import { formatMoney } from '@/lib/money/format';
import type { EditorLine } from './editor-values';
import { LINE_COLUMNS } from './line-cell';
import { useLines } from './line-context';
import { SoldLine } from './sold-line';
import { TextLine } from './text-line';
import { useDraggedLine } from './use-dragged-line';

/** What is wrong with a line, by field. */
export type LineErrors = Partial<Record<keyof EditorLine, string>>;

type LineRowProps = {
  line: EditorLine;
  place: number;
  last: boolean;
  /** What the line, or a subtotal, comes to; nothing of a heading. */
  amount: bigint | null;
  errors: LineErrors | undefined;
};

/** One line of a document while it is written; its fields are a row on a wide sheet and a small form on a phone. */
export const LineRow = memo(function LineRow({ line, place, last, amount, errors = {} }: LineRowProps) {
  const t = useTranslations('documents');
  const tEditor = useTranslations('editor');
  const { locale, currency, move, remove } = useLines();
  const id = useId();
  const { row, handle, edge } = useDraggedLine(line.key, place);
  const number = place + 1;
  const wrong = Object.entries(errors);
  return (
    <fieldset
      ref={row}
      data-line={line.key}
      className={`relative grid min-w-0 grid-cols-2 gap-x-2 gap-y-2 border-line border-b py-3 @xl:py-1.5 ${LINE_COLUMNS}`}
    >
      <legend className="sr-only">{t('lineNumber', { number })}</legend>
      {edge && (
        <span
          aria-hidden
          className={`absolute inset-x-0 z-10 h-0.5 bg-accent ${edge === 'before' ? '-top-px' : '-bottom-px'}`}
        />
      )}
      <button
        ref={handle}
        type="button"
        data-mover="handle"
        aria-label={tEditor('moveLine', { number })}
        title={tEditor('moveLineHelp')}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          move(line.key, event.key === 'ArrowUp' ? place - 1 : place + 2, 'handle');
        }}
        className="absolute -start-7 top-2.5 hidden h-7 w-6 cursor-grab items-center justify-center rounded-sm text-faint hover:bg-hover hover:text-ink focus-visible:text-ink sm:flex"
      >
        <GripVertical aria-hidden className="size-4" />
      </button>
      {line.kind === 'line' ? (
        <SoldLine id={id} line={line} wrong={(field) => errors[field] !== undefined} />
      ) : (
        <TextLine id={id} line={line} wrong={errors.description !== undefined} />
      )}
      <div className="col-span-2 flex items-center justify-between gap-1 @xl:col-span-1 @xl:flex-col @xl:items-end @xl:gap-0">
        <output className="figures order-2 font-medium @xl:order-none @xl:py-1.5">
          {amount !== null && <bdi>{formatMoney(amount, currency, locale)}</bdi>}
        </output>
        <span className="flex">
          <Button
            variant="quiet"
            size="icon-sm"
            data-mover="up"
            aria-label={t('moveUp', { number })}
            disabled={place === 0}
            onClick={() => move(line.key, place - 1, 'up')}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button
            variant="quiet"
            size="icon-sm"
            data-mover="down"
            aria-label={t('moveDown', { number })}
            disabled={last}
            onClick={() => move(line.key, place + 2, 'down')}
          >
            <ArrowDown aria-hidden />
          </Button>
          <Button
            variant="quiet"
            size="icon-sm"
            aria-label={t('removeLine', { number })}
            onClick={() => remove(line.key)}
          >
            <Trash2 aria-hidden />
          </Button>
        </span>
      </div>
      {line.unpriced && line.unitPrice === '' && (
        <p className="col-span-full text-amber text-sm">{tEditor('unpriced', { currency })}</p>
      )}
      {wrong.map(([field, text]) => (
        <p
          key={field}
          id={`${id}-${field}-error`}
          className="wrap-any col-span-full flex gap-1.5 text-red text-sm"
        >
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {text}
        </p>
      ))}
    </fieldset>
  );
});
