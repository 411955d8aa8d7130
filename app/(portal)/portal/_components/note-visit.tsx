'use client';

import { useOnceSeen } from '@/components/ui/use-once-seen';
import { noteVisitAction } from '../actions';

/** Says that what the home page showed has been seen, so that it is no news the next time. */
export function NoteVisit({ shownAt }: { shownAt: string }) {
  useOnceSeen(shownAt, () => void noteVisitAction({ shownAt }).catch(() => {}));
  return null;
}
