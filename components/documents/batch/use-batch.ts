'use client';

import { useRef, useState } from 'react';
import type { ActionResult, FieldError } from '@/lib/actions/errors';
import type { BatchOutcome } from '@/lib/documents/each-document';
import type { Chosen } from './chosen';

export type BatchAction = (input: { ids: string[] }) => Promise<ActionResult<BatchOutcome[]>>;

/** With the run that it belongs to: a part that is asked again does what is left of it. */
export type SendBatchAction = (input: {
  ids: string[];
  submissionId: string;
}) => Promise<ActionResult<BatchOutcome[]>>;

type Refusal = { id: string; name: string; refused: FieldError };

export type BatchState = {
  /** While it runs: how far it is. */
  progress: { done: number; total: number } | null;
  /** What the last run left undone, and why. */
  refusals: Refusal[];
};

/** As many as one request takes. */
const AT_ONCE = 25;

/**
 * Runs something over many documents, a part at a time, so that there is progress to show and a way to stop. What is
 * refused is gathered, a part whose request failed with it, and the run goes on; what a stop leaves out is left as it is.
 */
export function useBatch() {
  const [state, setState] = useState<BatchState>({ progress: null, refusals: [] });
  const stopped = useRef(new AbortController());

  /** @returns how many were done */
  async function run(
    chosen: readonly Chosen[],
    work: (part: Chosen[], signal: AbortSignal) => Promise<BatchOutcome[]>,
    atOnce = AT_ONCE,
  ): Promise<number> {
    stopped.current = new AbortController();
    const { signal } = stopped.current;
    const refusals: Refusal[] = [];
    let done = 0;
    setState({ progress: { done, total: chosen.length }, refusals });
    for (let at = 0; at < chosen.length && !signal.aborted; at += atOnce) {
      const outcomes = await work(chosen.slice(at, at + atOnce), signal);
      for (const { id, name, refused } of outcomes) if (refused) refusals.push({ id, name, refused });
      done += outcomes.length;
      setState({ progress: { done, total: chosen.length }, refusals });
    }
    setState({ progress: null, refusals });
    return done - refusals.length;
  }

  return {
    ...state,
    run,
    stop: () => stopped.current.abort(),
    forget: () => setState({ progress: null, refusals: [] }),
  };
}

/** What an action did with a part; each of the part is refused where the request itself failed. */
export async function outcomesOf(action: BatchAction, chosen: readonly Chosen[]): Promise<BatchOutcome[]> {
  const failed = (refused: FieldError) => chosen.map(({ id, name }) => ({ id, name, refused }));
  try {
    const result = await action({ ids: chosen.map(({ id }) => id) });
    return result.ok ? result.data : failed(result.error);
  } catch {
    return failed({ code: 'not_sent' });
  }
}

/** The same of an action that may be asked again: it is, once, where the request itself failed. */
export async function sentOf(
  action: SendBatchAction,
  submissionId: string,
  chosen: readonly Chosen[],
): Promise<BatchOutcome[]> {
  const send = (input: { ids: string[] }) => action({ ...input, submissionId });
  return outcomesOf((input) => send(input).catch(() => send(input)), chosen);
}
