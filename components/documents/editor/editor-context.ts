'use client';

import { createContext, useContext } from 'react';
import type { DocumentKind } from '@/lib/documents/states';
import type { LineTax } from '@/lib/money/types';
import type { EditorValues } from './editor-values';
import type { LiveTotals } from './live-totals';

/** What every part of the editor reads and changes. */
export type Editor = {
  kind: DocumentKind;
  values: EditorValues;
  change: (part: Partial<EditorValues>) => void;
  errorAt: (field: string) => string | undefined;
  taxes: ReadonlyMap<string, LineTax>;
  presetTaxIds: readonly string[];
  /** The language of who types: decimals are written in it. */
  typing: string;
  /** The document's language and currency. */
  locale: string;
  currency: string;
  live: LiveTotals;
};

const EditorContext = createContext<Editor | null>(null);

export const EditorProvider = EditorContext.Provider;

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('outside of the document editor');
  return editor;
}
