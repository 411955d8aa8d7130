'use client';

import { useTranslations } from 'next-intl';
import { type Dispatch, type SetStateAction, useCallback, useMemo } from 'react';
import type { ActionError } from '@/lib/actions/errors';
import type { LineTax } from '@/lib/money/types';
import type { EditorLine, EditorValues } from './editor-values';
import { errorsOfLines } from './line-errors';
import { liveTotals } from './live-totals';

type EditorState<Values> = {
  values: Values;
  setValues: Dispatch<SetStateAction<Values>>;
  error: ActionError | null;
  taxes: readonly LineTax[];
  currency: string;
  /** The language of who types. */
  typing: string;
};

/** What the parts of an editor share: how values change, what the lines come to so far, and what is wrong where. */
export function useEditorParts<Values extends EditorValues>(state: EditorState<Values>) {
  const { values, setValues, error, currency, typing } = state;
  const tErrors = useTranslations('errors');
  const taxes = useMemo(() => new Map(state.taxes.map((tax) => [tax.id, tax])), [state.taxes]);
  const { lines, pricesIncludeTax, discountKind, discountValue, discountTiming, adjustment } = values;
  const live = useMemo(() => {
    const counted = { lines, pricesIncludeTax, discountKind, discountValue, discountTiming, adjustment };
    return liveTotals(counted, taxes, currency, typing);
  }, [
    lines,
    pricesIncludeTax,
    discountKind,
    discountValue,
    discountTiming,
    adjustment,
    taxes,
    currency,
    typing,
  ]);

  const change = useCallback(
    (part: Partial<EditorValues>) => setValues((current) => ({ ...current, ...part })),
    [setValues],
  );
  const changeLine = useCallback(
    (key: string, part: Partial<EditorLine>) =>
      setValues((current) => ({
        ...current,
        lines: current.lines.map((line) => (line.key === key ? { ...line, ...part } : line)),
      })),
    [setValues],
  );
  const lineErrors = useMemo(
    () => errorsOfLines({ ...live.errors, ...error?.fields }, tErrors),
    [live.errors, error, tErrors],
  );
  const errorAt = useCallback(
    (field: string) => {
      const found = error?.fields[field] ?? live.errors[field];
      return found && tErrors(found.code, found.params);
    },
    [error, live.errors, tErrors],
  );
  return { taxes, live, change, changeLine, lineErrors, errorAt };
}
