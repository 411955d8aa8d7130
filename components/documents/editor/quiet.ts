/** Fields on the sheet: text with a thin line under it, a field as soon as one points at it or writes in it. */
export const QUIET =
  'border-transparent border-b-line bg-transparent hover:border-line-strong focus-visible:bg-surface data-[state=open]:bg-surface aria-invalid:border-red';
