let listening = false;

/**
 * For a form that is left once it is saved: whoever goes back from there, by one page or several, sees what the
 * browser has kept from before, so it is read again from then on.
 */
export function refreshOnReturn(router: { refresh: () => void }): void {
  if (listening) return;
  listening = true;
  window.addEventListener('popstate', () => router.refresh());
}
