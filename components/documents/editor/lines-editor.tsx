'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { MAX_LINES } from '@/lib/documents/schemas';
import { useEditor } from './editor-context';
import { emptyLine } from './editor-values';
import { LINE_COLUMNS, LineRow } from './line-row';

/** The lines of a document: written, added, moved and taken away, by hand or by keyboard. */
export function LinesEditor() {
  const t = useTranslations('documents');
  const { values, change, errorAt, presetTaxIds } = useEditor();
  const box = useRef<HTMLElement>(null);
  const { lines } = values;
  const error = errorAt('lines');

  function add() {
    change({ lines: [...lines, emptyLine(presetTaxIds)] });
    // Once the line is there, one writes in it.
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>('fieldset:last-of-type textarea')?.focus();
    });
  }
  function move(place: number, by: 1 | -1) {
    const next = [...lines];
    const [line] = next.splice(place, 1);
    if (line) next.splice(place + by, 0, line);
    change({ lines: next });
  }

  return (
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
          last={lines.length - 1}
          onChange={(next) => change({ lines: lines.map((each) => (each.key === next.key ? next : each)) })}
          onMove={(by) => move(place, by)}
          onRemove={() => change({ lines: lines.filter((each) => each.key !== line.key) })}
        />
      ))}
      {error && <p className="mt-2 text-red text-sm">{error}</p>}
      <Button variant="quiet" className="mt-2" onClick={add} disabled={lines.length >= MAX_LINES}>
        <Plus aria-hidden />
        {t('addLine')}
      </Button>
    </section>
  );
}
