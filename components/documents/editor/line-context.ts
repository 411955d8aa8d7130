'use client';

import { createContext, useContext } from 'react';
import type { ComboboxOption } from '@/components/ui/combobox';
import type { FoundItem } from '@/lib/items/find-items';
import type { EditorLine } from './editor-values';

/** Which control of a line moved it, and keeps the focus. */
export type Mover = 'handle' | 'up' | 'down';

/**
 * What every line needs. It stays the same while somebody types, so that a key in one line draws that line and no
 * other; what a line shows comes to it as properties.
 */
export type LineEditing = {
  /** By tax id, in the order of the settings. */
  taxOptions: ReadonlyMap<string, ComboboxOption>;
  /** The language of who types: decimals are written in it. */
  typing: string;
  /** The document's language and currency, and the decimals of its prices. */
  locale: string;
  currency: string;
  digits: number;
  change: (key: string, part: Partial<EditorLine>) => void;
  /** Puts a line before the one that stands at a place now; at the end for the number of lines. */
  move: (key: string, to: number, by?: Mover) => void;
  remove: (key: string) => void;
  /** Tells whoever cannot see it what has happened. */
  say: (text: string) => void;
  /** The catalogue, in the document's language and currency; null where it is empty. */
  search: ((text: string) => Promise<FoundItem[]>) | null;
};

const LineContext = createContext<LineEditing | null>(null);

export const LineProvider = LineContext.Provider;

export function useLines(): LineEditing {
  const lines = useContext(LineContext);
  if (!lines) throw new Error('outside of the lines of a document editor');
  return lines;
}
