'use client';

import { cn } from './cn';
import { type DialogProps, Panel } from './dialog';

/** A panel along the page's end (or start) side, over its whole height: details, a menu on a phone, a longer form. */
export function Sheet({ side = 'end', className, ...props }: DialogProps & { side?: 'start' | 'end' }) {
  return (
    <Panel
      {...props}
      className={cn(
        'inset-y-0 w-[min(100vw-2.5rem,28rem)]',
        side === 'end' ? 'end-0 rounded-s' : 'start-0 rounded-e',
        className,
      )}
    />
  );
}
