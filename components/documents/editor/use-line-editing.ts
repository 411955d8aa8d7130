'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { formatPercent } from '@/lib/money/format';
import { useEditor } from './editor-context';
import type { LineEditing } from './line-context';

/** The part of a line's surroundings that is the same for all lines and changes only with the document's head. */
export function useLineEditing(): Omit<LineEditing, 'move' | 'remove' | 'say'> {
  const t = useTranslations('editor');
  const { taxes, typing, locale, currency, values, changeLine, searchItems } = useEditor();
  const digits = values.customer?.minorDigits ?? 2;
  return useMemo(() => {
    const option = (tax: { id: string; name: string; rate: string; kind: string }) => ({
      value: tax.id,
      label: `${tax.name} ${formatPercent(tax.rate, locale)}`,
      // What adds nothing to the total, or adds on top, is told apart from the tax that it stands beside.
      hint: tax.kind === 'withholding' || tax.kind === 'surcharge' ? t(`taxKind.${tax.kind}`) : undefined,
    });
    return {
      taxOptions: new Map([...taxes.values()].map((tax) => [tax.id, option(tax)])),
      typing,
      locale,
      currency,
      digits,
      change: changeLine,
      search:
        searchItems &&
        (async (text) => {
          const result = await searchItems({ text, language: locale, currency });
          return result.ok ? result.data : [];
        }),
    };
  }, [t, taxes, typing, locale, currency, digits, changeLine, searchItems]);
}
