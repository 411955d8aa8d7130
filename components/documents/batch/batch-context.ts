'use client';

import { createContext, useContext } from 'react';
import type { Chosen } from './chosen';
import type { useBatch } from './use-batch';

type ChosenBatch = {
  chosen: readonly Chosen[];
  batch: ReturnType<typeof useBatch>;
  /** Something was done with them: none is chosen any more, and the list is read again. */
  onDone: () => void;
};

export const BatchContext = createContext<ChosenBatch | null>(null);

/** What is chosen in the list around, for whoever does something with it. */
export function useChosenBatch(): ChosenBatch {
  const around = useContext(BatchContext);
  if (!around) throw new Error('nothing is chosen outside of a BatchList');
  return around;
}
