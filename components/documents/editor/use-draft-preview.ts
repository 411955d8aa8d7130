'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { ActionResult, ErrorCode } from '@/lib/actions/errors';
import { type EditorValues, previewFields } from './editor-values';

export type PreviewAction = (
  input: ReturnType<typeof previewFields>,
) => Promise<ActionResult<{ html: string; paper: 'A4' | 'Letter' }>>;

/** As paper shows it, or why it cannot; the last paper stays while the next one is drawn. */
export type DraftPreview = {
  paper: { html: string; format: 'A4' | 'Letter' } | null;
  error: ErrorCode | null;
};

const PAUSE = 500;

/** The document as its PDF would be, drawn anew after each pause in typing, while it is asked for. */
export function useDraftPreview(
  on: boolean,
  values: EditorValues,
  typing: string,
  preview: PreviewAction,
): DraftPreview {
  const [shown, setShown] = useState<DraftPreview>({ paper: null, error: null });
  const ask = useEffectEvent(async () => preview(previewFields(values, typing)).catch(() => null));
  useEffect(() => {
    if (!on || !values.customer) return;
    let stale = false;
    const timer = setTimeout(async () => {
      const result = await ask();
      if (stale) return;
      setShown((last) =>
        result?.ok
          ? { paper: { html: result.data.html, format: result.data.paper }, error: null }
          : { ...last, error: result?.error.code ?? 'not_sent' },
      );
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [on, values]);
  return shown;
}
