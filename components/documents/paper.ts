/** The sheet that a document stands on, on screen: written or read. */
export const PAPER =
  'min-w-0 rounded border border-line bg-surface px-4 py-6 sm:px-8 sm:py-8 lg:px-10 lg:py-10';
