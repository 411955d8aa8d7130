import type { ReactNode } from 'react';
import { cn } from './cn';

/** The row between a page's head and its list: search first, then filters; what is at the end is about the view. */
export function ListToolbar({
  search,
  children,
  end,
  className,
}: {
  search?: ReactNode;
  /** `FilterMenu`s. */
  children?: ReactNode;
  end?: ReactNode;
  className?: string;
}) {
  return (
    <div className={cn('mb-2 flex flex-wrap items-center gap-2', className)} data-screen-only>
      {search && <div className="w-full sm:w-64">{search}</div>}
      {children}
      {end && <div className="ms-auto flex items-center gap-2">{end}</div>}
    </div>
  );
}
