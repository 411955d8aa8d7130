import type { ReactNode } from 'react';
import { cn } from './cn';

/** Nothing here yet: one sentence that says what would be, one button that begins it. */
export function EmptyState({
  children,
  action,
  other,
  className,
}: {
  /** The sentence. */
  children: ReactNode;
  action?: ReactNode;
  /** A quieter second way: sample data, clearing the filters. */
  other?: ReactNode;
  className?: string;
}) {
  return (
    <div className={cn('flex flex-col items-center gap-4 px-4 py-16 text-center', className)}>
      <p className="max-w-96 text-balance text-muted">{children}</p>
      {(action || other) && (
        <div className="flex flex-wrap items-center justify-center gap-2">
          {action}
          {other}
        </div>
      )}
    </div>
  );
}
