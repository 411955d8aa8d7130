/**
 * For a form that is left once it is saved: whoever goes back from there sees pages that the browser has kept from
 * before, so they are read again then.
 */
export function refreshOnReturn(router: { refresh: () => void }): void {
  window.addEventListener('popstate', () => router.refresh(), { once: true });
}
