import type { DocumentKind } from '@/lib/documents/states';
import type { EditorValues } from './editor-values';

/** What was typed and has not reached the server, as this browser keeps it. */
export type KeptTyping = {
  /** Of one filling-in: another tab has its own. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The language in whose signs its decimals are written. */
  typing: string;
  /** Of the draft that it was typed over; nothing of a new document. */
  version: number | null;
  /** Of a new document that was sent and never answered: sent again, it makes no second one. */
  sentAs: string | null;
  values: EditorValues;
};

/** Whose typing, on which document; null on a new one. */
export type TypingPlace = { staffId: string; kind: DocumentKind; documentId: string | null };

/** Raised when `EditorValues` change: what an older version kept would not fit the editor. */
const SHAPE = 1;
const PREFIX = 'clientela.typed';
const LONGEST_KEPT = 30 * 24 * 60 * 60 * 1000;

const placeKey = ({ staffId, kind, documentId }: TypingPlace) =>
  `${PREFIX}.${SHAPE}.${staffId}.${kind}.${documentId ?? 'new'}.`;

/** Keeps it. A browser that keeps nothing (full, or told so) still has the question asked on leaving. */
export function keepTyping(place: TypingPlace, kept: KeptTyping): void {
  try {
    localStorage.setItem(placeKey(place) + kept.id, JSON.stringify(kept));
  } catch {}
}

export function forgetTyping(place: TypingPlace, id: string): void {
  try {
    localStorage.removeItem(placeKey(place) + id);
  } catch {}
}

/** What is kept of a place, the latest first. What is a month old, or of an older version, is thrown away. */
export function keptTypings(place: TypingPlace, now = Date.now()): KeptTyping[] {
  try {
    const found: KeptTyping[] = [];
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(`${PREFIX}.`)) continue;
      const kept = key.startsWith(`${PREFIX}.${SHAPE}.`) ? read(key) : null;
      if (!kept || kept.at < now - LONGEST_KEPT) localStorage.removeItem(key);
      else if (key.startsWith(placeKey(place))) found.push(kept);
    }
    return found.sort((one, other) => other.at - one.at);
  } catch {
    return [];
  }
}

function read(key: string): KeptTyping | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as KeptTyping;
    return typeof kept.id === 'string' && Array.isArray(kept.values.lines) ? kept : null;
  } catch {
    return null;
  }
}
