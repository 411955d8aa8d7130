import type { ReactNode } from 'react';
import { cn } from './cn';

/** A long form and, on wide screens, the index at its end side: a `SectionNav`. */
export function FormLayout({
  nav,
  children,
  className,
}: {
  nav: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div className={cn('grid gap-x-6 xl:grid-cols-[minmax(0,51.5rem)_8rem]', className)}>
      <div className="min-w-0">{children}</div>
      {nav}
    </div>
  );
}
