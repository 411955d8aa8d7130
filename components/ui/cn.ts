import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

// Our own names, so that `h-control` gives way to a later `h-6`, and `text-control` is a size, not a colour.
const twMerge = extendTailwindMerge({
  extend: { theme: { spacing: ['control', 'row'], text: ['control'] } },
});

/** Joins class names; of two that fight over the same property, the later one wins. */
export const cn = (...classes: ClassValue[]) => twMerge(clsx(classes));
