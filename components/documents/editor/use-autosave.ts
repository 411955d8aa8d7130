'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { ActionError, ActionResult } from '@/lib/actions/errors';

/** After the last key, and before another try where nothing came through. */
const PAUSE = 2000;
const AGAIN = 15_000;

/** What has become of what was typed last. */
export type AutosaveState = 'idle' | 'saving' | 'saved' | 'incomplete' | 'kept' | 'signed_out';

type Autosave<Values, Data> = {
  /** There is something to save, a draft to save it on, and nothing that stands in the way. */
  on: boolean;
  values: Values;
  save: (values: Values) => Promise<ActionResult<Data>>;
  onSaved: (values: Values, data: Data) => void;
  /** Somebody else has saved it, or issued it: nothing that another try would change. */
  onRefused: (error: ActionError) => void;
};

/**
 * Saves a draft by itself, shortly after the last key. What is not complete yet waits for the next key, what did not
 * come through is tried again; somebody else's save is told at once.
 */
export function useAutosave<Values, Data>({ on, values, save, onSaved, onRefused }: Autosave<Values, Data>) {
  const [state, setState] = useState<AutosaveState>('idle');
  const [tries, setTries] = useState(0);
  const run = useEffectEvent(async () => {
    setState('saving');
    const result = await save(values).catch(() => null);
    if (result?.ok) {
      setState('saved');
      onSaved(values, result.data);
    } else if (result?.error.code === 'check_fields') setState('incomplete');
    else if (result && result.error.code !== 'signed_out') {
      setState('idle');
      onRefused(result.error);
    } else {
      setState(result ? 'signed_out' : 'kept');
      setTimeout(() => setTries((count) => count + 1), AGAIN);
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun anew with each key and each try
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(run, PAUSE);
    return () => clearTimeout(timer);
  }, [on, values, tries]);
  return state;
}
