/*
 * Radix locks the page's scrolling with a <style> it makes itself, and signs it with `__webpack_nonce__`.
 * Under our content security policy it needs the page's nonce, which the scripts already carry.
 */
if (typeof document !== 'undefined') {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce });
}

export {};
