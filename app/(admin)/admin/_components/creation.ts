import type { Creation } from '@/lib/hotkeys/hotkeys';

const EVENT = 'clientela:create';

/** Asks Quick insert to open its form: from a key, wherever the key listens. */
export function askToCreate(what: Creation): void {
  window.dispatchEvent(new CustomEvent<Creation>(EVENT, { detail: what }));
}

/** Calls back for each such wish; returns how to stop listening. */
export function onAskToCreate(open: (what: Creation) => void): () => void {
  const listen = (event: Event) => open((event as CustomEvent<Creation>).detail);
  window.addEventListener(EVENT, listen);
  return () => window.removeEventListener(EVENT, listen);
}
