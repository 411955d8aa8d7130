'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ActionResult } from '@/lib/actions/errors';
import { BatchBar } from './batch-bar';
import { BatchContext } from './batch-context';
import { BatchRefusals } from './batch-refusals';
import { type Chosen, chosenIn, showAtHead, tick } from './chosen';
import { ALL_OF_PAGE } from './select-cells';
import { useBatch } from './use-batch';

/** Which documents an address's filter finds, page or not. */
export type ChooseAll = (
  filter: Record<string, string>,
) => Promise<ActionResult<{ chosen: Chosen[]; more: boolean }>>;

type Props = {
  /** Where each stands, and its PDF, below it by its id; and what a ZIP of PDFs is called. */
  list: string;
  pdfs: string;
  zipName: string;
  filter: Record<string, string>;
  /** How many the filter finds in all. */
  found: number;
  /** Absent where only those of the page can be chosen. */
  choose?: ChooseAll;
  /** What can be done with them beside saving their PDFs; it asks `useChosenBatch` which. */
  steps?: ReactNode;
  /** The table, with `SelectCell`s. */
  children: ReactNode;
};

/** A list whose rows can be chosen, and what can be done with those at its foot. */
export function BatchList({ list, pdfs, zipName, filter, found, choose, steps, children }: Props) {
  const rows = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const batch = useBatch();
  const router = useRouter();
  const running = batch.progress !== null;

  // A page that the browser kept comes back with its boxes as they were.
  useEffect(() => {
    if (rows.current) setChosen(chosenIn(rows.current));
  }, []);

  function onChange({ target }: ChangeEvent<HTMLDivElement> & { target: EventTarget }) {
    if (!rows.current || !(target instanceof HTMLInputElement)) return;
    if (target.name === ALL_OF_PAGE) tick(rows.current, target.checked);
    else showAtHead(rows.current);
    setChosen(chosenIn(rows.current));
  }

  function clear() {
    if (rows.current) tick(rows.current, false);
    setChosen([]);
  }

  function onDone() {
    clear();
    router.refresh();
  }

  async function onChooseAll(all: ChooseAll) {
    const result = await all(filter);
    if (result.ok) setChosen(result.data.chosen);
  }

  return (
    <div ref={rows} onChange={onChange}>
      <BatchRefusals list={list} refusals={batch.refusals} onClose={batch.forget} />
      {children}
      {(chosen.length > 0 || running) && (
        <BatchContext value={{ chosen, batch, onDone }}>
          <BatchBar
            pdfs={pdfs}
            zipName={zipName}
            found={found}
            steps={steps}
            onChooseAll={choose && (() => onChooseAll(choose))}
            onClear={clear}
          />
        </BatchContext>
      )}
    </div>
  );
}
