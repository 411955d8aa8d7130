import { unguardFormula } from '@/lib/csv/formula';
import type { StoredImport } from './get-import';
import { readTable } from './read-table';

/** A column as its choice shows it: its name, '' for none, and what stands in it. */
export type SampleColumn = { name: string; examples: string[] };

const MOST_EXAMPLES = 3;
const MOST_LETTERS = 60;

/** The columns of an open import's file, each with its first values. */
export function sampleColumns({ state, settings }: StoredImport): SampleColumn[] {
  if (state.kind !== 'open') return [];
  const { columns, rows } = readTable(state.file, settings.reading);
  return columns.map((name, at) => {
    const examples = new Set<string>();
    for (const { cells } of rows) {
      const text = unguardFormula(cells[at] ?? '').trim();
      if (text) examples.add(text.slice(0, MOST_LETTERS));
      if (examples.size === MOST_EXAMPLES) break;
    }
    return { name, examples: [...examples] };
  });
}
