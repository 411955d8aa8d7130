import type { ReactNode } from 'react';
import { cn } from './cn';

/** The bar with *Save*, always in sight at the foot of a long form. The main button first; `note` at the end: what is unsaved. */
export function SaveBar({
  children,
  note,
  className,
}: {
  children: ReactNode;
  note?: ReactNode;
  className?: string;
}) {
  return (
    <div
      className={cn(
        'sticky bottom-0 z-20 -mx-(--page-side,0px) mt-6 flex flex-wrap items-center gap-2 border-line border-t bg-paper px-(--page-side,0px) py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]',
        className,
      )}
      data-screen-only
    >
      {children}
      {note && (
        <p role="status" className="ms-auto text-muted text-sm max-sm:sr-only">
          {note}
        </p>
      )}
    </div>
  );
}
