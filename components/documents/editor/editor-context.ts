'use client';

import { createContext, useContext } from 'react';
import type { ActionResult } from '@/lib/actions/errors';
import type { DocumentKind } from '@/lib/documents/states';
import type { FoundItem } from '@/lib/items/find-items';
import type { LineTax } from '@/lib/money/types';
import type { EditorLine, EditorValues } from './editor-values';
import type { LineErrors } from './line-row';
import type { LiveTotals } from './live-totals';

export type SearchItems = (input: {
  text: string;
  language: string;
  currency: string;
}) => Promise<ActionResult<FoundItem[]>>;

/** What every part of the editor reads and changes. */
export type Editor = {
  kind: DocumentKind;
  values: EditorValues;
  change: (part: Partial<EditorValues>) => void;
  changeLine: (key: string, part: Partial<EditorLine>) => void;
  errorAt: (field: string) => string | undefined;
  /** By the place of the line. */
  lineErrors: ReadonlyMap<number, LineErrors>;
  /** The catalogue; null where it is empty. */
  searchItems: SearchItems | null;
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
