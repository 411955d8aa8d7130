'use client';

import { useEffect, useEffectEvent } from 'react';

/** Calls `seen` once the page really is on a screen, anew for each `key`: one that is prepared in advance is hidden. */
export function useOnceSeen(key: string, seen: () => void): void {
  const call = useEffectEvent(seen);
  useEffect(() => {
    if (!key) return;
    const note = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', note);
      call();
    };
    document.addEventListener('visibilitychange', note);
    note();
    return () => document.removeEventListener('visibilitychange', note);
  }, [key]);
}
