'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { draftFields, type EditorValues } from './editor-values';
import { forgetTyping, type KeptTyping, keepTyping, keptTypings, type TypingPlace } from './kept-typing';

/** As long after the last key as makes no key wait. */
const PAUSE = 300;

type Typing = {
  place: TypingPlace;
  /** What the page was opened with. */
  initial: EditorValues;
  values: EditorValues;
  /** Whether anything is typed that the server does not have. */
  dirty: boolean;
  typing: string;
  version: number | null;
  sentAs: string | null;
};

/**
 * Keeps what is typed in this browser until the server has it, and offers what another page load has left: after a
 * reload, a crash, a lost session. Each page load writes its own entry, so that two tabs never write over each other.
 */
export function useKeptTyping({ place, initial, values, dirty, typing, version, sentAs }: Typing) {
  const [id] = useState(newSubmissionId);
  const [opened] = useState(initial);
  const [offered, setOffered] = useState<KeptTyping[]>([]);
  const { staffId, kind, documentId } = place;
  const now = useRef<KeptTyping & { dirty: boolean }>(null);
  now.current = { id, at: 0, typing, version, sentAs, values, dirty };

  /** Writes at once what would be written after a pause; another `sentAs` where the sending begins. */
  const keep = useCallback(
    (change: Partial<Pick<KeptTyping, 'sentAs'>> = {}) => {
      if (!now.current?.dirty) return;
      const { dirty: _, ...kept } = now.current;
      keepTyping({ staffId, kind, documentId }, { ...kept, ...change, at: Date.now() });
    },
    [staffId, kind, documentId],
  );
  const forget = useCallback(
    (which: string) => {
      forgetTyping({ staffId, kind, documentId }, which);
      setOffered((all) => all.filter((kept) => kept.id !== which));
    },
    [staffId, kind, documentId],
  );

  useEffect(() => {
    const said = (values: EditorValues) => JSON.stringify(draftFields(values, typing));
    const left = keptTypings({ staffId, kind, documentId }).filter((kept) => kept.id !== id);
    const [same, different] = [true, false].map((wanted) =>
      left.filter((kept) => (said(kept.values) === said(opened)) === wanted),
    );
    // What has arrived after all is nothing to be asked about.
    for (const kept of same ?? []) forgetTyping({ staffId, kind, documentId }, kept.id);
    // Decimals in the signs of another language could mean another number.
    setOffered((different ?? []).filter((kept) => kept.typing === typing));
  }, [staffId, kind, documentId, typing, id, opened]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: written anew whenever something was typed
  useEffect(() => {
    if (!dirty) return forgetTyping({ staffId, kind, documentId }, id);
    const timer = setTimeout(keep, PAUSE);
    return () => clearTimeout(timer);
  }, [dirty, values, version, sentAs, keep]);
  useEffect(() => {
    const leave = () => keep();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      keep();
    };
  }, [keep]);

  /** Takes over what another page load has left, and only then lets go of that. */
  const adopt = (kept: KeptTyping) => {
    keepTyping({ staffId, kind, documentId }, { ...kept, id });
    forget(kept.id);
  };
  return { offered, keep, forget, adopt };
}
