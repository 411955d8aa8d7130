'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ActionResult } from '@/lib/actions/errors';
import type { DocumentKind } from '@/lib/documents/states';
import { BatchBar } from './batch-bar';
import { BatchRefusals } from './batch-refusals';
import { type Chosen, chosenIn, showAtHead, tick } from './chosen';
import { ALL_OF_PAGE } from './select-cells';
import { type BatchAction, type SendBatchAction, useBatch } from './use-batch';

export type BatchActions = {
  issue?: BatchAction;
  /** Issues drafts, and sends what was not sent before. */
  send?: SendBatchAction;
  deleteDrafts?: BatchAction;
  choose: (
    filter: BatchFilter,
  ) => Promise<ActionResult<{ chosen: { id: string; draft: boolean }[]; more: boolean }>>;
};

export type BatchFilter = { q?: string; state?: string; customer?: string };

type Props = {
  kind: DocumentKind;
  filter: BatchFilter;
  /** How many the filter finds in all. */
  found: number;
  actions: BatchActions;
  /** The table, with `SelectCell`s. */
  children: ReactNode;
};

/** A list whose rows can be chosen, and what can be done with those at its foot. */
export function BatchList({ kind, filter, found, actions, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const batch = useBatch();
  const router = useRouter();
  const running = batch.progress !== null;

  // A page that the browser kept comes back with its boxes as they were.
  useEffect(() => {
    if (list.current) setChosen(chosenIn(list.current));
  }, []);

  function onChange({ target }: ChangeEvent<HTMLDivElement> & { target: EventTarget }) {
    if (!list.current || !(target instanceof HTMLInputElement)) return;
    if (target.name === ALL_OF_PAGE) tick(list.current, target.checked);
    else showAtHead(list.current);
    setChosen(chosenIn(list.current));
  }

  function clear() {
    if (list.current) tick(list.current, false);
    setChosen([]);
  }

  return (
    <div ref={list} onChange={onChange}>
      <BatchRefusals kind={kind} refusals={batch.refusals} onClose={batch.forget} />
      {children}
      {(chosen.length > 0 || running) && (
        <BatchBar
          kind={kind}
          chosen={chosen}
          found={found}
          batch={batch}
          actions={actions}
          onChooseAll={async () => {
            const result = await actions.choose(filter);
            if (result.ok) setChosen(result.data.chosen);
          }}
          onClear={clear}
          onDone={() => {
            clear();
            router.refresh();
          }}
        />
      )}
    </div>
  );
}
