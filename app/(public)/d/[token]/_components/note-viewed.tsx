'use client';

import { useOnceSeen } from '@/components/ui/use-once-seen';
import { noteViewedAction } from '../../actions';

/** Says that the page was seen. Nothing hangs on it: who reads on is not told that it failed. */
export function NoteViewed({ token }: { token: string }) {
  useOnceSeen(token, () => void noteViewedAction({ token }).catch(() => {}));
  return null;
}
