'use client';

import { useEffect } from 'react';
import { noteViewedAction } from '../../actions';

/** Says that the page was seen, once it really is on a screen: a page that is prepared in advance is hidden. */
export function NoteViewed({ token }: { token: string }) {
  useEffect(() => {
    const note = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', note);
      // Nothing hangs on it: who reads on is not told that it failed.
      noteViewedAction({ token }).catch(() => {});
    };
    document.addEventListener('visibilitychange', note);
    note();
    return () => document.removeEventListener('visibilitychange', note);
  }, [token]);
  return null;
}
