'use client';

import { Heading, Plus, Sigma } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { LineKind } from '@/db/schema/vocabulary';
import { MAX_LINES } from '@/lib/documents/schemas';
import { subtotalsOf } from '@/lib/documents/subtotals';
import { useEditor } from './editor-context';
import { emptyLine } from './editor-values';
import { LINE_COLUMNS } from './line-cell';
import { type LineEditing, LineProvider, type Mover } from './line-context';
import { LineRow } from './line-row';
import { useLineEditing } from './use-line-editing';

/** The lines of a document: written, added, moved and taken away, by hand or by keyboard. */
export function LinesEditor() {
  const t = useTranslations('documents');
  const tEditor = useTranslations('editor');
  const { values, change, errorAt, lineErrors, presetTaxIds, live } = useEditor();
  const box = useRef<HTMLElement>(null);
  const { lines } = values;
  const [said, setSaid] = useState('');
  const [focused, setFocused] = useState<{ selector: string } | null>(null);
  const error = errorAt('lines');

  // Once the line stands where it belongs, one goes on writing, or moving, there.
  useEffect(() => {
    if (focused) box.current?.querySelector<HTMLElement>(focused.selector)?.focus();
  }, [focused]);

  function add(kind: LineKind) {
    const line = emptyLine(presetTaxIds, kind);
    change({ lines: [...lines, line] });
    setFocused({ selector: `[data-line="${line.key}"] :is(textarea, input)` });
  }
  const now = useRef(lines);
  now.current = lines;
  const move = useCallback(
    (key: string, to: number, by?: Mover) => {
      const from = now.current.findIndex((line) => line.key === key);
      const next = [...now.current];
      const [line] = next.splice(from, 1);
      const place = to > from ? to - 1 : to;
      if (!line || place === from || place < 0 || place > next.length) return;
      next.splice(place, 0, line);
      change({ lines: next });
      setSaid(tEditor('lineMoved', { number: from + 1, place: place + 1, count: next.length }));
      if (by) setFocused({ selector: `[data-line="${key}"] [data-mover="${by}"]:enabled` });
    },
    [change, tEditor],
  );
  const remove = useCallback(
    (key: string) => change({ lines: now.current.filter((line) => line.key !== key) }),
    [change],
  );
  const editing = useLineEditing();
  const context = useMemo(
    (): LineEditing => ({ ...editing, move, remove, say: setSaid }),
    [editing, move, remove],
  );
  const amounts = live.totals.lineAmounts;
  const subtotals = subtotalsOf(lines.map(({ kind }, place) => ({ kind, amount: amounts[place] ?? 0n })));
  const full = lines.length >= MAX_LINES;

  return (
    <LineProvider value={context}>
      <section ref={box} aria-label={t('lines')} className="@container my-6 min-w-0">
        <div
          aria-hidden
          className={`hidden gap-x-2 border-line-strong border-b pb-1.5 font-medium text-muted text-xs @xl:grid ${LINE_COLUMNS}`}
        >
          <span className="hidden @3xl:block">{t('description')}</span>
          <span className="text-end">{t('quantity')}</span>
          <span className="text-end">{t('unitPrice')}</span>
          <span className="text-end">{t('lineDiscount')}</span>
          <span>{t('taxes')}</span>
          <span className="text-end">{t('amount')}</span>
        </div>
        {lines.map((line, place) => (
          <LineRow
            key={line.key}
            line={line}
            place={place}
            last={place === lines.length - 1}
            amount={line.kind === 'line' ? (amounts[place] ?? 0n) : (subtotals[place] ?? null)}
            errors={lineErrors.get(place)}
          />
        ))}
        {error && <p className="mt-2 text-red text-sm">{error}</p>}
        <div className="mt-2 flex flex-wrap gap-1">
          <Button variant="quiet" onClick={() => add('line')} disabled={full}>
            <Plus aria-hidden />
            {t('addLine')}
          </Button>
          <Button variant="quiet" onClick={() => add('heading')} disabled={full}>
            <Heading aria-hidden />
            {tEditor('addHeading')}
          </Button>
          <Button variant="quiet" onClick={() => add('subtotal')} disabled={full}>
            <Sigma aria-hidden />
            {tEditor('addSubtotal')}
          </Button>
        </div>
        <p role="status" className="sr-only">
          {said}
        </p>
      </section>
    </LineProvider>
  );
}
