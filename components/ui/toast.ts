import type { ReactNode } from 'react';

export type Toast = {
  id: number;
  /** What happened, in a few words. */
  title: ReactNode;
  tone?: 'green' | 'red' | 'plain';
  /** Undo, open: one verb. */
  action?: { label: string; run: () => void };
};

let shown: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]) {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says what happened, at the page's lower end side, for some seconds. Errors in a form belong at their field instead. */
export function toast(content: Omit<Toast, 'id'>) {
  last += 1;
  change([...shown.slice(-2), { ...content, id: last }]);
}

/** Takes a toast away. */
export const dismissToast = (id: number) => change(shown.filter((each) => each.id !== id));

/** What `Toaster` reads. */
export const toasts = {
  get: () => shown,
  none: (): readonly Toast[] => none,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

const none: readonly Toast[] = [];
